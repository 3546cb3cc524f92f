// browser.mjs is plain JavaScript: it runs before anything is installed.
declare module '*/browser.mjs' {
  /** The file of a Chromium on this machine. */
  export function findChromium(): string | undefined;
  export function findShell(): string | undefined;
}

declare module '*/debian.mjs' {
  export function programOf(file: string, packages: readonly string[], folder: string): string | undefined;
}
