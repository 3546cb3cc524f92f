// The script of the page that opens a backup without the guide. It stands in the page itself and asks for nothing.
import { type Backup, mostBackupBytes, openBackup, readBackupFile } from '../domain/backup.ts';
import { canSeal, openSealKey, unseal } from '../domain/sealed.ts';
import { asText, type Names, readable, type Section } from './readable.ts';

/** What the build puts in. */
declare const __NAMES__: Names;

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const file = byId<HTMLInputElement>('file');
const passphrase = byId<HTMLInputElement>('passphrase');
const shown = byId<HTMLInputElement>('show');
const status = byId('status');
const out = byId('out');
const notes = byId('notes');

const say = (text: string) => {
  status.textContent = text;
};

/** The text that is on the page, for a file. */
let text = '';
/** Counts what was closed: an answer about a file that is no longer the one comes too late. */
let round = 0;

function element(name: string, content: string) {
  const made = document.createElement(name);
  // What was written may go from right to left.
  made.dir = 'auto';
  made.textContent = content;
  return made;
}

function show(sections: readonly Section[]) {
  notes.replaceChildren(
    ...sections.flatMap(({ title, entries }) => [
      element('h2', title),
      ...entries.flatMap((entry) => [
        ...(entry.name ? [element('h3', entry.name)] : []),
        element('p', entry.text),
      ]),
    ]),
  );
  text = asText(sections);
  out.hidden = false;
  out.focus();
}

function close() {
  round += 1;
  notes.replaceChildren();
  text = '';
  out.hidden = true;
}

const refusals = {
  foreign: 'This file is not a backup.',
  damaged: 'This backup is damaged or not complete. Perhaps there is another copy of it.',
  newer: 'This backup was made by a newer version of the guide. Save this page again from the guide.',
};

async function open() {
  close();
  const own = round;
  const chosen = file.files?.[0];
  if (!chosen) return say('Please choose the file first.');
  if (passphrase.value.trim() === '') return say('Please type the passphrase.');
  if (chosen.size > mostBackupBytes) return say('This file is too large to be a backup.');
  const found = readBackupFile(await chosen.text());
  if (own !== round) return;
  if (found.is !== 'sealed') return say(refusals[found.is]);
  say('Opening it …');
  const reading = await openBackup(found.text, passphrase.value);
  if (own !== round) return;
  if (reading.is === 'wrong')
    return say('This passphrase does not open it. Look at capital letters and spaces.');
  if (reading.is === 'backup') {
    say(reading.whole ? 'It is open.' : 'It is open. Some of it could not be read, and is left out.');
    return show(readable(reading.backup satisfies Backup, __NAMES__));
  }
  const plain = reading.is === 'damaged' ? await plainText(found.text) : undefined;
  if (own !== round) return;
  if (plain === undefined) return say(refusals[reading.is]);
  say('It is open, but what is in it is not known to this page. Here it is as it stands.');
  show([{ title: 'This file', entries: [{ name: '', text: plain }] }]);
}

/** What a file holds that opens, and is no notebook. */
async function plainText(sealed: string): Promise<string | undefined> {
  const opening = await openSealKey(sealed, passphrase.value);
  return opening.is === 'key' ? unseal(opening.key, sealed) : undefined;
}

function save() {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'notes.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const form = byId<HTMLFormElement>('form');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  open().catch(() => say('The file could not be read.'));
});
file.addEventListener('change', () => {
  close();
  say('');
});
shown.addEventListener('change', () => {
  passphrase.type = shown.checked ? 'text' : 'password';
});
byId('save').addEventListener('click', save);
byId('close').addEventListener('click', () => {
  close();
  passphrase.value = '';
  // The button is gone with what it closed.
  file.focus();
  say('It is closed.');
});
// Going back to a page brings back what stood on it.
window.addEventListener('pagehide', () => {
  close();
  form.reset();
  passphrase.type = 'password';
  say('');
});

if (canSeal()) byId<HTMLFieldSetElement>('fields').disabled = false;
else
  say('This browser does not open backups here. Use an address that starts with https, or another browser.');
