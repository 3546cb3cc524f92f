import type { Plugin } from 'vite';

/**
 * Lets the bundler leave out what the guide does not use of react-router, a tenth of the whole script: its links, forms
 * and data loading. They are kept only because each is made by a call and then given a name for developers, which
 * the bundler has to take for an effect. Names are removed, and the calls are marked as pure. Should a later version be
 * written otherwise, the build says so, and the script is larger.
 */
export const slimRouter = (): Plugin => ({
  name: 'mend-slim-router',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { id: /node_modules.react-router.*\.mjs$/ },
    handler(code, id) {
      const slim = code
        .replace(/^\w+\.displayName = "\w+";$/gm, '')
        .replace(
          /^(var \w+ = )(React\d*\.(?:forwardRef|createContext|createElement|memo)\()/gm,
          '$1/* @__PURE__ */ $2',
        )
        .replace(/^(var \w+ = )(class )/gm, '$1/* @__PURE__ */ $2');
      if (slim === code && code.includes('displayName')) {
        this.warn(`${id} is written in another way than src/build/slimRouter.ts knows.`);
      }
      return { code: slim, map: null };
    },
  },
});
