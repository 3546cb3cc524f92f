import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/**
 * What a static host does with an address, as middleware in front of a file server: a folder gets its slash, an
 * address that does not exist or cannot be read gets 404.html. `folder` is the built site, `base` its base path.
 */
export function staticHost(folder: string, base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const [, pathname = '/', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
    const file = fileOf(folder, base, pathname);
    if (file && existsSync(file)) {
      if (!statSync(file).isDirectory()) return next();
      if (existsSync(path.join(file, 'index.html'))) {
        if (pathname.endsWith('/')) return next();
        response.writeHead(301, { location: `${pathname}/${query}` }).end();
        return;
      }
    }
    response
      .writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
      .end(readFileSync(path.join(folder, '404.html')));
  };
}

function fileOf(folder: string, base: string, pathname: string): string | undefined {
  try {
    const readable = decodeURIComponent(pathname);
    if (!`${readable}/`.startsWith(base) || /\/\/|\0|(^|\/)\.\.?(\/|$)/.test(readable)) return undefined;
    return path.join(folder, readable.slice(base.length));
  } catch {
    return undefined; // `%E0%A4%A` is no address.
  }
}
