import { leastIterations } from '../src/domain/sealed.ts';

/** Its name, which is also that of the file, and what is in it. */
type HostileFile = [name: string, content: string | Uint8Array<ArrayBuffer>];

/** Files that must change nothing, made of a sealed text: by the sentence that refuses them, each with a name. */
export function hostileBackups(sealed: string): Record<string, HostileFile[]> {
  const changed = (values: object) => JSON.stringify({ ...JSON.parse(sealed), ...values });
  return {
    'This is not a backup of this guide. Nothing was changed.': [
      ['an empty file', ''],
      ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])],
      ['an archive', new Uint8Array([80, 75, 3, 4, 20, 0, 0, 0])],
      ['a document', '%PDF-1.7\n%âãÏÓ'],
      ['a page', '<!doctype html><script>alert(1)</script>'],
      ['other JSON', '{"app":"other"}'],
      ['the export of another app', '{"encrypted":true,"kdfIterations":600000,"data":"x"}'],
      ['a copy that is not sealed', '{"app":"mend","version":1,"notebook":{}}'],
      ['a list', `[${sealed}]`],
      ['a text within a text', JSON.stringify(sealed)],
      ['another format', changed({ format: 'mend-sealed-2' })],
      ['no format', changed({ format: undefined })],
      ['very deep JSON', '['.repeat(100_000)],
      ['very deep objects', '{"a":'.repeat(100_000)],
      [
        'hundreds of thousands of keys',
        `{${Array.from({ length: 300_000 }, (_, place) => `"k${place}":1`).join()}}`,
      ],
      ['a long text of zeros', '\0'.repeat(100_000)],
      ['the words of an attack', '<img src=x onerror=alert(1)>'],
      [
        'a copy of what is stored',
        '{"app":"mend","version":1,"id":"x","way":"open","notebook":{"answers":{}}}',
      ],
      ['names of the prototype', `{"__proto__":${sealed},"constructor":{"prototype":{"format":1}}}`],
    ],
    'This backup is damaged or not complete. Nothing was changed. Perhaps there is another copy of it.': [
      ['another text after it', `${sealed}{}`],
      ['the text twice', sealed + sealed],
      [
        'the version of codes, with data of the other length',
        changed({ version: 2, data: btoa('x'.repeat(256 + 17)) }),
      ],
      ['base64 for addresses', changed({ data: `-_${JSON.parse(sealed).data.slice(2)}` })],
      ['base64 without padding', changed({ salt: JSON.parse(sealed).salt.replaceAll('=', '') })],
      ['another derivation', changed({ kdf: 'argon2id' })],
      ...Array.from(
        { length: 50 },
        (_, place): HostileFile => [
          `a file cut at ${place + 1}/51`,
          sealed.slice(0, 30 + Math.floor(((sealed.length - 31) * (place + 1)) / 51)),
        ],
      ),
      ...[
        0,
        -1,
        1.5,
        1e9,
        999_999_999,
        5_000,
        leastIterations - 1,
        2_000_001,
        600_000.5,
        null,
        '600000',
        true,
        [],
        {},
      ]
        .concat([Number.NaN, Number.MAX_SAFE_INTEGER, -600_000])
        .map(
          (iterations): HostileFile => [`iterations ${JSON.stringify(iterations)}`, changed({ iterations })],
        ),
      ...['salt', 'wrapIv', 'wrapped', 'iv', 'data', 'kdf', 'version'].flatMap((name) =>
        [undefined, null, 5, '', '!', {}, [], 'AAAA', '__proto__'].map(
          (value): HostileFile => [
            `${name} is ${JSON.stringify(value)}`,
            changed({ [name]: name === 'version' && value === 5 ? 0 : value }),
          ],
        ),
      ),
    ],
    'This backup was made by a newer version of this guide. Nothing was changed. Load this page again, then try once more.':
      [3, 9, 1e9, 2 ** 53].map((version) => [`version ${version}`, changed({ version })]),
  };
}
