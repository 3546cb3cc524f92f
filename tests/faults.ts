/** What can go wrong: in storage, on the way, in an address, in the words, in a backup, in a browser, among people. */
export type Fault = {
  id: string;
  what: string;
  /** Something private would be lost or shown: without this, nothing is released. */
  isBlocking?: true;
  /** What of it no test shows, where tests show the rest. */
  missing?: string;
  /** Why no test shows it at all. */
  whyNot?: string;
};

/**
 * The faults that the guide is to survive. A test that shows how names the id, in its name or in a comment above it;
 * `faults.test.ts` puts them together.
 */
export const faults: readonly Fault[] = [
  // Storage.
  { id: 'S1', isBlocking: true, what: 'The browser lets nothing be stored.' },
  { id: 'S2', isBlocking: true, what: 'The storage is full.' },
  { id: 'S3', what: 'Another app on the same origin has filled the storage.' },
  { id: 'S4', isBlocking: true, what: 'What is stored is cut off or garbled.' },
  { id: 'S5', what: 'What is stored is empty, or no notebook at all.' },
  { id: 'S6', what: 'Some of what is stored is of a wrong type.' },
  { id: 'S7', what: 'Something stored has the name of what the guide does.' },
  { id: 'S8', what: 'What is stored has no version, or none that is a number.' },
  { id: 'S9', what: 'What is stored is of an older version.' },
  { id: 'S10', isBlocking: true, what: 'What is stored is of a newer version.' },
  { id: 'S11', isBlocking: true, what: 'Bringing it up to this version fails half-way.' },
  { id: 'S12', what: 'What is stored holds names of the prototype.' },
  { id: 'S13', what: 'More is pasted than a field takes.' },
  { id: 'S14', what: 'Texts with signs of any kind, also broken ones.' },
  { id: 'S15', isBlocking: true, what: 'Two tabs write in different fields.' },
  { id: 'S16', isBlocking: true, what: 'Two tabs write in the same field.' },
  { id: 'S17', isBlocking: true, what: 'A tab of an older version is open beside a newer one.' },
  { id: 'S18', isBlocking: true, what: 'The storage is cleared while a page is open.' },
  { id: 'S19', isBlocking: true, what: 'All is deleted while another tab shows it.' },
  { id: 'S20', isBlocking: true, what: 'The browser is killed after saving.' },
  {
    id: 'S21',
    what: 'The browser has thrown away what was stored.',
  },
  {
    id: 'S22',
    what: 'An app on the home screen has a storage of its own.',
  },
  {
    id: 'S23',
    what: 'A private window forgets all when it is closed.',
  },
  {
    id: 'S24',
    what: 'The clock is moved, or the device sleeps.',
  },
  {
    id: 'S25',
    what: 'IndexedDB is not there, blocked, or lost.',
  },
  {
    id: 'S26',
    isBlocking: true,
    what: 'Reading what is stored is slow or never ends.',
  },
  { id: 'S27', what: 'Other apps live on the same origin.' },
  { id: 'S28', isBlocking: true, what: 'A bit of what is sealed has turned.' },
  { id: 'S29', what: 'The two copies differ.' },

  // The network, and new versions.
  { id: 'N1', what: 'The first visit is without a network, or cut off.' },
  { id: 'N2', what: 'Later visits are without a network.' },
  { id: 'N3', what: 'The tab is closed while the guide is being kept.' },
  { id: 'N4', isBlocking: true, what: 'A part of the old version is gone from the host.' },
  { id: 'N5', what: 'The host answers with a page for a script that is not there.' },
  { id: 'N6', isBlocking: true, what: 'A new version arrives while someone types.' },
  { id: 'N7', what: 'The worker is stuck with an old version, or has to go.' },
  { id: 'N8', what: 'The worker answers with the wrong page.' },
  { id: 'N9', what: 'A kept page is asked for by another form of its address.' },
  { id: 'N10', isBlocking: true, what: 'The script comes late.' },
  { id: 'N11', what: 'Any one file does not come.' },
  { id: 'N12', what: 'A hotel answers for every address with a page of its own.' },
  { id: 'N13', what: 'The network comes and goes.' },
  { id: 'N14', isBlocking: true, what: 'The browser does not encrypt at this address.' },
  { id: 'N15', isBlocking: true, what: 'Something is asked of another host.' },
  { id: 'N16', what: 'The log of the host tells how far someone is.' },

  // Addresses.
  { id: 'U1', what: 'A step that does not exist.' },
  { id: 'U2', what: 'An address with broken escapes.' },
  { id: 'U3', what: 'An address with a slash too many or too few, or index.html.' },
  { id: 'U4', what: 'An address in capitals.' },
  {
    id: 'U5',
    what: 'The address of a step was changed.',
    whyNot: 'not built yet: no address has changed so far; a page that is not there offers the nearest steps',
  },
  { id: 'U6', what: 'Anything after the # of an address.' },
  { id: 'U7', what: 'Anything after the ? of an address.' },
  { id: 'U8', what: 'An address of 50,000 characters.' },
  { id: 'U9', isBlocking: true, what: 'A script in an address.' },
  { id: 'U10', what: 'The site stands in a folder of its host.' },
  { id: 'U11', what: 'A link to a late step opens for someone who has done nothing.' },
  { id: 'U12', isBlocking: true, what: 'A form is sent by accident, with words in the address.' },
  { id: 'U13', isBlocking: true, what: 'Private words get into an address, a title or what is shared.' },
  {
    id: 'U14',
    what: 'Back and forward, many times.',
  },
  { id: 'U15', what: 'Leaving leads to another place than it should.' },

  // The words, when the site is built.
  { id: 'C1', what: 'A field is missing.' },
  { id: 'C2', what: 'A key, a title or a place in the order is there twice.' },
  { id: 'C3', what: 'YAML that cannot be read.' },
  { id: 'C4', isBlocking: true, what: 'The facts of a file hold code.' },
  { id: 'C5', isBlocking: true, what: 'The words hold HTML.' },
  { id: 'C6', isBlocking: true, what: 'A link runs a script.' },
  { id: 'C7', what: 'A link leads nowhere.' },
  { id: 'C8', what: 'A path has lost a step.' },
  { id: 'C9', what: 'A file comes from an editor on Windows.' },
  { id: 'C10', what: 'A file is not UTF-8.' },
  { id: 'C11', what: 'A file is empty or far too long.' },
  { id: 'C12', what: 'Signs that cannot be seen, or turn the words around.' },
  { id: 'C13', what: 'Leftovers of the articles that the guide started from.' },
  { id: 'C14', what: 'The steps are in another order than planned.' },
  { id: 'C15', what: 'YAML takes words for something else.' },
  { id: 'C16', what: 'Headings or pictures that some readers cannot follow.' },
  { id: 'C17', isBlocking: true, what: 'Advice that may bring someone into danger.' },
  {
    id: 'C18',
    what: 'Two builds of the same files differ.',
  },
  { id: 'C19', what: 'A page has no words before the script.' },

  // Bringing a backup back.
  { id: 'I1', what: 'The file is no backup.' },
  { id: 'I2', what: 'The file is cut off.' },
  { id: 'I3', what: 'The file is far too large.' },
  { id: 'I4', what: 'The passphrase is wrong.' },
  { id: 'I5', isBlocking: true, what: 'The backup is older than what is here.' },
  { id: 'I6', what: 'The backup is of a newer version.' },
  { id: 'I7', what: 'The file asks for endless work.' },
  { id: 'I8', what: 'The file is nested very deep, or has a million keys.' },
  { id: 'I9', what: 'The file holds names of the prototype.' },
  { id: 'I10', what: 'The header of the file was changed.' },
  { id: 'I11', what: 'A backup is brought back twice.' },
  { id: 'I12', isBlocking: true, what: 'The browser is killed while a backup is brought back.' },
  { id: 'I13', what: 'Mail has broken the lines of the file.' },
  { id: 'I14', what: 'The name of the file holds HTML, or turns around.' },
  { id: 'I15', what: 'The notebook is locked, or no file is chosen.' },
  { id: 'I16', isBlocking: true, what: 'A backup is not what was backed up.' },

  // The browser.
  { id: 'B1', what: 'There is no JavaScript.' },
  { id: 'B2', what: 'Nothing can be copied.' },
  { id: 'B3', what: 'Nothing can be shared, or the sheet is closed.' },
  {
    id: 'B4',
    what: 'A browser lacks something newer.',
  },
  { id: 'B5', what: 'The reader wants no motion.' },
  { id: 'B6', what: 'The reader has forced colours.' },
  {
    id: 'B7',
    what: 'Dark colours, or more contrast.',
  },
  { id: 'B8', what: 'A narrow screen, larger text, wider spacing.' },
  {
    id: 'B9',
    what: 'The page is read from right to left.',
    missing: 'that nothing lies over something else there',
  },
  { id: 'B10', isBlocking: true, what: 'Private words are printed with a step.' },
  { id: 'B11', isBlocking: true, what: 'Back shows private words from the cache.' },
  { id: 'B12', isBlocking: true, what: 'A translator moves the texts of the page.' },
  { id: 'B13', what: 'An extension changes the page before the script.' },
  {
    id: 'B14',
    isBlocking: true,
    what: 'A spelling checker sends words away.',
  },
  { id: 'B15', isBlocking: true, what: 'The browser keeps a copy of what is typed.' },
  { id: 'B16', what: 'Enter chooses a word of an input method.' },
  { id: 'B17', what: 'The browser throws the page of a tab away.' },
  {
    id: 'B18',
    what: 'A page cannot be drawn.',
    missing: 'a fault in each kind of page',
  },
  { id: 'B19', what: 'The page is not as it was prerendered.' },
  {
    id: 'B20',
    what: 'The browser is too old for the script.',
  },
  { id: 'B21', what: 'The list of open apps shows a picture of the page.' },

  // People.
  { id: 'H1', isBlocking: true, what: 'All is deleted by mistake.' },
  {
    id: 'H2',
    what: 'Something is pressed twice.',
    missing: 'every button of every page',
  },
  { id: 'H3', isBlocking: true, what: 'The page is closed in the middle of a word.' },
  { id: 'H4', isBlocking: true, what: 'Someone else picks up the phone.' },
  {
    id: 'H5',
    isBlocking: true,
    what: 'Someone else opens the guide.',
  },
  {
    id: 'H6',
    what: 'Someone looks over the shoulder.',
    whyNot:
      'not built yet: what was written stands open in its fields; one tap on "Leave now" covers it (H10)',
  },
  {
    id: 'H7',
    isBlocking: true,
    what: 'The history of the browser tells what was read.',
  },
  {
    id: 'H8',
    what: 'A preview, an icon or the name of the app tells what it is.',
    whyNot:
      'decided otherwise: previews and names tell what a step is about, as it is a link to share (decision 13). Files that are saved have neutral names, and a reader who needs more keeps no icon on the home screen; the page on privacy says so',
  },
  { id: 'H9', isBlocking: true, what: 'Someone goes back after the reader has left.' },
  { id: 'H10', isBlocking: true, what: 'The reader leaves without a network.' },
  { id: 'H11', what: 'Shift is pressed in typing capitals.' },
  {
    id: 'H12',
    isBlocking: true,
    what: 'The way out is covered or scrolled away.',
  },
  { id: 'H13', what: 'The reader takes leaving for erasing.' },
  { id: 'H14', what: 'The passphrase is forgotten.' },
  { id: 'H15', what: 'The passphrase is typed in another way than before.' },
  { id: 'H16', what: 'The passphrase is weak.' },
  { id: 'H17', what: 'A step is marked done by mistake, or the wrong path chosen.' },
  { id: 'H18', what: 'A message is sent by mistake.' },
  { id: 'H19', what: 'Someone is in danger, and looks for help.' },
];
