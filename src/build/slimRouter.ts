import type { Plugin } from 'vite';

/**
 * Lets the bundler leave out what the guide does not use of react-router, a tenth of the whole script: its links, forms
 * and data loading. They are kept only because each is made by a call and then given a name for developers, which
 * the bundler has to take for an effect. Names are removed, and the calls are marked as pure. Should a later version be
 * written otherwise, this does nothing, and the budget in tests/e2e/budget.spec.ts says so.
 */
export const slimRouter = (): Plugin => ({
  name: 'mend-slim-router',
  transform: {
    filter: { id: /node_modules.react-router.*\.mjs$/ },
    handler: (code) => ({
      code: code
        .replace(/^\w+\.displayName = "\w+";$/gm, '')
        .replace(
          /^(var \w+ = )(React\d*\.(?:forwardRef|createContext|createElement|memo)\()/gm,
          '$1/* @__PURE__ */ $2',
        )
        .replace(/^(var \w+ = )(class )/gm, '$1/* @__PURE__ */ $2'),
      map: null,
    }),
  },
});
