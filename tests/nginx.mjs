// nginx from Debian's package, to serve built sites with the configuration that the build writes for them.
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';

import { programOf } from './debian.mjs';

const unpacked = path.resolve(import.meta.dirname, '../node_modules/.cache/servers/nginx');

/**
 * Where nginx is; `undefined` where it cannot be had.
 * @returns {string | undefined}
 */
export const findNginx = () => programOf('/usr/sbin/nginx', ['nginx', 'nginx-common'], unpacked);

/**
 * How nginx is told which file to read, without its writing anywhere else.
 * @param {string} file
 */
export const nginxArguments = (file) => ['-e', 'stderr', '-c', file];

/**
 * The whole configuration of an nginx that serves each site on a port of its own, and writes into one folder.
 * @param {string} folder
 * @param {readonly { port: number, root: string, include: string }[]} sites
 */
export function nginxSettings(folder, sites) {
  const types = ['/etc/nginx/mime.types', path.join(unpacked, 'etc/nginx/mime.types')].find(existsSync);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const servers = sites.map(
    ({ port, root, include }) => `
    server {
        listen 127.0.0.1:${port};
        root ${root};
        include ${include};
    }`,
  );
  return `${process.getuid?.() === 0 ? `user ${userInfo().username} root;` : ''}
daemon off;
pid ${folder}/pid;
error_log stderr;
events {
}
http {
    include ${types};
    access_log off;
    sendfile on;
    tcp_nopush on;
    ${temporary.join('\n    ')}${servers.join('')}
}
`;
}
