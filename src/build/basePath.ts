import { PlainError } from './problem.ts';

/**
 * The folder of the host under which the site stands, with its slashes, as BASE_PATH gives it; the top of the host where
 * nobody gave one.
 * @throws where it is no folder: the pages would be built empty, or ask for parts that are not there.
 */
export function basePathFrom(given: string | undefined): string {
  const inner = (given ?? '').replace(/^\/+|\/+$/g, '');
  const path = inner ? `/${inner}/` : '/';
  if (/^\/([\w~-][\w.~-]*\/)*$/.test(path)) return path;
  throw new PlainError(
    `BASE_PATH is "${given}". It takes a folder of the host, of letters, digits and . _ ~ -, such as /mend/; the host goes into SITE_URL.`,
  );
}
