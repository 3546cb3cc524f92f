// browser.mjs is plain JavaScript: it runs before anything is installed.
declare module '*/browser.mjs' {
  /** The file of a Chromium on this machine. */
  export function neededChromium(): string;
  export function findShell(): string | undefined;
  export function findFirefox(): string | undefined;
  /** The programs by which pages are tried in WebKitGTK. */
  export type WebKit = { driver: string; browser: string; screen: string };
  export function findWebKit(): WebKit | undefined;
  export function leftOut(): string[];
}

declare module '*/debian.mjs' {
  export function programOf(file: string, packages: readonly string[], folder: string): string | undefined;
}

declare module '*/nginx.mjs' {
  type Site = { port: number; root: string; include: string };
  export function findNginx(): string | undefined;
  export function nginxArguments(file: string): string[];
  export function nginxSettings(folder: string, sites: readonly Site[]): string;
}

declare module '*/growth.mjs' {
  export function growPath(folder: string, wanted: number): string;
}
