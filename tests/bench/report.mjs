/** The middle of some numbers. */
export function median(numbers) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? Number.NaN : (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

/** A Markdown table: names to the left, numbers to the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, place) => (place === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

const ms = (number) => (Number.isFinite(number) ? `${Math.round(number)}` : '–');
const kilo = (bytes) => (bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`);
const times = (ratio) => (Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '–');

/** The medians of all rounds of one site. */
function summary(rounds) {
  const of = (value) => median(rounds.map(value));
  const warm = rounds.flatMap(({ taps }) => taps.steps.slice(1));
  return {
    bytes: Object.fromEntries(
      Object.keys(rounds[0].cold.bytes).map((kind) => [kind, of(({ cold }) => cold.bytes[kind])]),
    ),
    requests: of(({ cold }) => cold.requests),
    early: of(({ cold }) => cold.early),
    blocking: of(({ cold }) => cold.blocking),
    fcp: of(({ cold }) => cold.fcp),
    lcp: of(({ cold }) => cold.lcp),
    heading: of(({ cold }) => cold.heading),
    tbt: of(({ cold }) => cold.tbt),
    shift: Math.max(...rounds.map(({ cold }) => cold.shift)),
    repeatBytes: of(({ repeat }) => repeat.bytes),
    repeatFcp: of(({ repeat }) => repeat.fcp),
    nextSeen: of(({ taps }) => taps.nextSeen),
    through: of(({ taps }) => taps.through),
    taps: Math.max(...rounds.map(({ taps }) => taps.taps)),
    firstStep: of(({ taps }) => taps.steps[0].ms),
    warmStep: median(warm.map((step) => step.ms)),
    asked: Math.max(...warm.map((step) => step.asked)),
  };
}

/** Ours over the floors. The ratio of a round is more steady than that of two medians: both shared the same minute. */
function ratios(rounds) {
  const over = (floor, value) =>
    median(rounds.mend.map((round, n) => value(round) / value(rounds[floor][n])));
  const warm = ({ taps }) => median(taps.steps.slice(1).map((step) => step.ms));
  const rows = [
    ['First paint', ({ cold }) => cold.fcp],
    ['Heading painted', ({ cold }) => cold.heading],
    ['Tap-through', ({ taps }) => taps.through],
    ['First step', ({ taps }) => taps.steps[0].ms],
    ['Warm step', warm],
    ['First paint, second visit', ({ repeat }) => repeat.fcp],
  ];
  const floors = Object.keys(rounds).filter((name) => name.startsWith('floor'));
  return table(
    ['ours over', ...floors],
    rows.map(([name, value]) => [name, ...floors.map((floor) => times(over(floor, value)))]),
  );
}

/** All tables on the speed of a visit. `rounds` has the rounds of each site by its name. */
export function visitTables(rounds) {
  const all = Object.entries(rounds).map(([name, own]) => [name, summary(own)]);
  const rows = (cells) => all.map(([name, own]) => [name, ...cells(own)]);
  const kinds = ['html', 'script', 'words', 'styles', 'other', 'total', 'background'];
  const load = table(
    ['first visit', ...kinds, 'requests'],
    rows((own) => [...kinds.map((kind) => kilo(own.bytes[kind])), own.requests]),
  );
  const painted = table(
    ['first visit', 'blocks the heading', 'asked before it', 'FCP', 'LCP', 'heading', 'TBT', 'largest shift'],
    rows((own) => [
      kilo(own.blocking),
      kilo(own.early),
      ...[own.fcp, own.lcp, own.heading, own.tbt].map(ms),
      own.shift.toFixed(3),
    ]),
  );
  const steps = table(
    ['taps', 'next seen', 'tap-through', 'most taps', 'first step', 'warm step', 'asked at the tap'],
    rows((own) => [
      ms(own.nextSeen),
      ms(own.through),
      own.taps,
      ms(own.firstStep),
      ms(own.warmStep),
      kilo(own.asked),
    ]),
  );
  const repeat = table(
    ['second visit', 'bytes', 'FCP'],
    rows((own) => [kilo(own.repeatBytes), ms(own.repeatFcp)]),
  );
  const tables = [load, painted, steps, repeat];
  return rounds.mend && all.length > 1 ? [ratios(rounds), ...tables] : tables;
}

/** The table on how a first visit grows with the guide. */
export function growthTable(sizes) {
  const [first] = sizes;
  const perStep = (size) =>
    size === first ? '–' : ((size.total - first.total) / (size.steps - first.steps)).toFixed(1);
  return table(
    ['steps', 'first visit', 'HTML', 'script', 'words', 'styles', 'bytes a step', 'build, s', 'site, MB'],
    sizes.map((size) => [
      size.steps,
      size.total,
      size.html,
      size.script,
      size.words,
      size.styles,
      perStep(size),
      size.seconds.toFixed(1),
      (size.folder / 1e6).toFixed(1),
    ]),
  );
}
