import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

import { headersOf, readHeadersFile } from './headersFile.ts';
import { PlainError } from './problem.ts';
import { askedAnew, fileEndings, missingFile } from './siteHeaders.ts';

const endsAsFile = new RegExp(`\\.(${fileEndings.join('|')})$`);

/**
 * What a static host does with an address, as middleware in front of a file server: it sends the headers of `_headers`,
 * a folder gets its slash, an address that does not exist or cannot be read gets 404.html. `folder` is the built site,
 * `base` its base path.
 * @throws where no site was built.
 */
export function staticHost(folder: string, base: string) {
  const headers = path.join(folder, '_headers');
  if (!existsSync(headers)) {
    throw new PlainError(`There is no built site in ${folder}: run npm run build first.`);
  }
  const rules = readHeadersFile(readFileSync(headers, 'utf8'));
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const [, pathname = '/', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
    const file = fileOf(folder, base, pathname);
    const found = file && existsSync(file) ? statSync(file) : undefined;
    // An address outside the base path is answered by the same host, so with the same care.
    const address = pathname.startsWith(base) ? pathname : base;
    response.setHeader('Cache-Control', askedAnew);
    for (const [name, value] of headersOf(rules, address)) {
      if (found?.isFile() || name !== 'Cache-Control') response.setHeader(name, value);
    }
    if (file && found) {
      if (found.isFile()) return next();
      if (existsSync(path.join(file, 'index.html'))) {
        if (pathname.endsWith('/')) return next();
        response.writeHead(301, { location: `${pathname}/${query}` }).end();
        return;
      }
    }
    if (endsAsFile.test(pathname)) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`${missingFile}\n`);
      return;
    }
    response
      .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      .end(readFileSync(path.join(folder, '404.html')));
  };
}

/** The file at an address. Those whose name begins with `_` are for hosts to read. */
function fileOf(folder: string, base: string, pathname: string): string | undefined {
  try {
    const readable = decodeURIComponent(pathname);
    if (!`${readable}/`.startsWith(base) || /\/\/|\0|(^|\/)\.\.?(\/|$)/.test(readable)) return undefined;
    const file = readable.slice(base.length);
    return file.startsWith('_') ? undefined : path.join(folder, file);
  } catch {
    return undefined; // `%E0%A4%A` is no address.
  }
}
