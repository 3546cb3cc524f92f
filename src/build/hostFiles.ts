import { askedAnew, fileEndings, type Header, keptFolders, keptForEver, missingFile } from './siteHeaders.ts';

// Ready configurations for servers of one's own. Both take the files from the folder that the operator has named as
// root, under the base path of the site.

/** The head of a configuration. Under a base path the root is the folder above the site, which is easily missed. */
function about(server: string, base: string, example: (root: string) => string): string {
  const root = base === '/' ? '/srv/dist' : '/srv/www';
  return `# Mend behind ${server}. Written by the build, and to be put in place with it: the policy names what stands in the pages.
# With what is in dist/ copied to ${base === '/' ? root : root + base.slice(0, -1)}:
${example(root).replace(/^/gm, '# ')}
`;
}

const kept = (base: string) => `^${base}(${keptFolders.join('|')})/`;
const endings = `\\.(${fileEndings.join('|')})$`;

/** To be included in the `server` block of nginx. */
export function nginxConfig(headers: readonly Header[], base: string): string {
  const add = (indent: string) =>
    [...headers, ['Cache-Control', '$mend_cache'] as const]
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
      .join('\n');
  // nginx takes several slashes for one, where a page has just one address.
  const slashes = `if ($request_uri ~ "^[^?]*//") { return 404; }`;
  const toBase = `
location = ${base.slice(0, -1)} {
    absolute_redirect off;
${add('    ')}
    return 301 ${base}$is_args$args;
}
`;
  return `${about('nginx', base, (root) => `server {\n    root ${root};\n    include /srv/dist-hosts/nginx.conf;\n}`)}
set $mend_cache "${askedAnew}";
${base === '/' ? '' : toBase}
location ${base} {
${add('    ')}
    absolute_redirect off;
    server_tokens off;
    charset utf-8;
    gzip on;
    gzip_vary on;
    gzip_types application/javascript application/json application/manifest+json image/svg+xml text/css text/javascript text/plain text/xml;
    index index.html;
    # A folder without a page of its own is no page.
    error_page 403 404 =404 ${base}404.html;

    location = ${base}404.html {
    }

    location = ${base}_missing {
        internal;
        types {
        }
        default_type text/plain;
        return 404 "${missingFile}\\n";
    }

    location ^~ ${base}_ {
        return 404;
    }

    location = ${base}manifest.webmanifest {
        types {
        }
        default_type application/manifest+json;
    }

    location ~ ${kept(base)} {
        error_page 403 404 =404 ${base}_missing;
        ${slashes}
        set $mend_cache "${keptForEver}";
    }

    location ~ ${endings} {
        error_page 403 404 =404 ${base}_missing;
        ${slashes}
    }

    location ~ [^/]$ {
        ${slashes}
        if (-f $request_filename/index.html) { return 301 $uri/$is_args$args; }
    }

    location ~ /$ {
        ${slashes}
    }
}
`;
}

/** To be imported in the site block of a Caddyfile. */
export function caddyConfig(headers: readonly Header[], base: string): string {
  const set = headers.map(([name, value]) => `        ${name} "${value}"`).join('\n');
  const folders = keptFolders.map((folder) => `${base}${folder}/*`).join(' ');
  const site = base === '/' ? '*' : `${base.slice(0, -1)} ${base}*`;
  return `${about('Caddy', base, (root) => `example.org {\n    root * ${root}\n    import /srv/dist-hosts/Caddyfile\n}`)}
@mend path ${site}
handle @mend {
    encode zstd gzip
    header {
${set}
        Cache-Control "${askedAnew}"
    }
    # By itself: what is taken away is taken away last, with all that stands beside it.
    header -Server
    header ${base}manifest.webmanifest Content-Type application/manifest+json

    # Caddy takes several slashes for one, where a page has just one address.
    @none expression \`{path}.contains("//") || {path}.startsWith("${base}_")\`
    @file {
        not path */
        file {path}
    }
    @keptFile {
        path ${folders}
        not path */
        file {path}
    }
    @page {
        path */
        file {path}/index.html
    }
    @folder {
        not path */
        file {path}/index.html
    }
    @query expression \`{query} != ""\`
    @missing path_regexp (${kept(base)}|${endings})

    route {
        header @keptFile Cache-Control "${keptForEver}"
        handle @none {
            rewrite * ${base}404.html
            file_server {
                status 404
            }
        }
        handle @file {
            file_server
        }
        handle @page {
            file_server
        }
        handle @folder {
            redir @query {path}/?{query} 301
            redir {path}/ 301
        }
        handle @missing {
            header Content-Type "text/plain; charset=utf-8"
            respond "${missingFile}
" 404
        }
        handle {
            rewrite * ${base}404.html
            file_server {
                status 404
            }
        }
    }
}
`;
}
