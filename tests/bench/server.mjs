import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

// Serves a built site as a static host does. HTTP/2 over TLS, not plain HTTP: on localhost Chromium takes brotli over
// both, but hosts speak HTTP/2, and what shares one connection competes differently from what has six.

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};
const packed = new Set(['.png']);

/** What kind of bytes a file is, as the tables name it. */
export function kindOf(file) {
  const kinds = { '.html': 'html', '.js': 'script', '.json': 'words', '.css': 'styles' };
  return kinds[extname(file)] ?? 'other';
}

/** A certificate for localhost, made once, and the hash of its key by which the browser knows it. */
export function certificate(folder) {
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  if (!existsSync(certFile)) {
    mkdirSync(folder, { recursive: true });
    const wanted =
      '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj /CN=localhost';
    const names = ['-addext', 'subjectAltName=DNS:localhost'];
    const files = ['-keyout', keyFile, '-out', certFile];
    execFileSync('openssl', ['req', ...wanted.split(' '), ...names, ...files], { stdio: 'ignore' });
  }
  const cert = readFileSync(certFile);
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: readFileSync(keyFile), cert, hash: createHash('sha256').update(publicKey).digest('base64') };
}

/** The size of a file as it travels: brotli 11, or as it is when it is packed already. */
export const travelSize = (file) => body(file).length;

function body(file) {
  const raw = readFileSync(file);
  if (packed.has(extname(file))) return raw;
  return brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whether the name of a file changes with its content, so that a browser never needs to ask again. */
const isHashed = (pathname) => /^\/(assets|words)\//.test(pathname);

/** Everything that a folder can be asked for, compressed before the first request as a host would have it. */
function answersOf(folder) {
  const answers = new Map();
  for (const file of filesIn(folder)) {
    // Pictures for other sites to show are not part of any visit.
    if (file.startsWith(join(folder, 'previews'))) continue;
    const pathname = file.slice(folder.length).replaceAll('\\', '/');
    const content = body(file);
    const headers = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': content.length,
      'cache-control': isHashed(pathname)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      etag: `"${createHash('sha1').update(content).digest('base64url')}"`,
      ...(packed.has(extname(file)) ? {} : { 'content-encoding': 'br' }),
    };
    const address = pathname.endsWith('/index.html') ? pathname.slice(0, -'index.html'.length) : pathname;
    answers.set(address, { headers, content, kind: kindOf(file) });
  }
  return answers;
}

/**
 * Serves a folder on a port of its own and notes every request: when it came, and how many bytes its answer had.
 * What a browser fetches in the background (a prefetch, or for a service worker) is marked as such.
 */
export async function serve(folder, tls) {
  const answers = answersOf(normalize(folder));
  const requests = [];
  const sockets = new Set();
  let open = 0;
  let lastChange = Date.now();

  const server = createSecureServer({ key: tls.key, cert: tls.cert }, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    if (pathname === '/blank') {
      const headers = { 'content-type': 'text/html', 'cache-control': 'no-store' };
      response.writeHead(200, headers).end('<!doctype html><title>Blank</title><link rel=icon href=data:,>');
      return;
    }
    const { 'sec-purpose': secPurpose, purpose, 'service-worker': script, referer } = request.headers;
    const isBackground =
      /prefetch/.test(secPurpose ?? purpose ?? '') || script === 'script' || /sw\.js$/.test(referer ?? '');
    const entry = { at: Date.now(), pathname, bytes: 0, kind: 'other', isBackground };
    requests.push(entry);
    open += 1;
    lastChange = Date.now();
    response.once('close', () => {
      open -= 1;
      lastChange = Date.now();
    });
    const answer = answers.get(pathname);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    entry.kind = answer.kind;
    if (request.headers['if-none-match'] === answer.headers.etag) {
      const { etag, 'cache-control': cacheControl } = answer.headers;
      response.writeHead(304, { etag, 'cache-control': cacheControl }).end();
      return;
    }
    entry.bytes = answer.content.length;
    response.writeHead(200, answer.headers).end(answer.content);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  });
  server.on('sessionError', () => {});
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `https://localhost:${server.address().port}`,
    requests,
    /** For how long nothing has been asked for or sent, in ms. */
    quietFor: () => (open > 0 ? 0 : Date.now() - lastChange),
    /** Ends all connections, so that the next visit has to make its own. */
    disconnect() {
      for (const socket of sockets) socket.destroy();
    },
    close() {
      this.disconnect();
      server.close();
    },
  };
}

/** The bytes of all files in a folder. */
export const folderSize = (folder) => filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);

/** Writes files, given as pairs of an address and its content, into a folder. */
export function writeFiles(folder, files) {
  for (const [address, content] of files) {
    const file = join(folder, address.endsWith('/') ? `${address}index.html` : address);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
  }
}
