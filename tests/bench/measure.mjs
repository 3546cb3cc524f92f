import { dropProfile, newProfile, takePhone } from './phone.mjs';

const sum = (requests) => requests.reduce((total, { bytes }) => total + bytes, 0);

/** The bytes of answers by kind, with the background apart. */
function bytesOf(requests) {
  const front = requests.filter(({ isBackground }) => !isBackground);
  const of = (kind) => sum(front.filter((request) => request.kind === kind));
  return {
    total: sum(front),
    html: of('html'),
    script: of('script'),
    words: of('words'),
    styles: of('styles'),
    other: of('other'),
    background: sum(requests) - sum(front),
  };
}

/** One visit to a step by someone who has never been here: what it loads and when it can be read. */
async function firstVisit(phone, { server, start }) {
  const from = server.requests.length;
  await phone.open(start);
  // What the page does when idle is part of the visit; a page may put that off for 3 s.
  await phone.quiet(3500);
  const { blockers, start: began, ...times } = await phone.measured();
  const requests = server.requests.slice(from);
  const early = requests.filter(({ at }) => at <= began + times.heading);
  const blocking = early.filter(({ pathname }) => pathname === start || blockers.includes(pathname));
  return {
    bytes: bytesOf(requests),
    requests: requests.length,
    early: sum(early),
    blocking: sum(blocking),
    ...times,
  };
}

/** The same visit again, some time later. */
async function repeatVisit(phone, { server, start }) {
  const from = server.requests.length;
  await phone.open(start);
  await phone.quiet(1000);
  const { fcp, heading } = await phone.measured();
  return { bytes: sum(server.requests.slice(from)), fcp, heading };
}

/** Someone who taps on as soon as it can be seen, and reads from then on: the tap through, and three steps more. */
async function walk(phone, { server, start }) {
  await phone.open(start);
  const seen = await phone.nextSeen();
  const { start: began } = await phone.measured();
  const through = await phone.tapNext();
  const steps = [];
  for (let step = 0; step < 3; step += 1) {
    await phone.aim();
    await phone.quiet(1000);
    const from = server.requests.length;
    const { lifted, painted } = await phone.tapNext();
    const asked = sum(server.requests.slice(from).filter(({ at }) => at <= painted));
    steps.push({ ms: painted - lifted, asked });
    await phone.quiet(300);
  }
  return { nextSeen: seen.at - began, through: through.painted - began, taps: through.taps, steps };
}

/** Runs with a profile of its own, which is gone afterwards: nothing of it is at work while the next thing is measured. */
async function withProfile(browser, run) {
  const profile = await newProfile(browser);
  try {
    return await run(profile);
  } finally {
    await dropProfile(browser, profile);
  }
}

/** Everything that one round measures of a site. */
export async function measure(browser, site) {
  const visits = await withProfile(browser, async (profile) => {
    const first = await takePhone(browser, site, profile);
    const cold = await firstVisit(first, site);
    await first.close();
    return { cold, repeat: await repeatVisit(await takePhone(browser, site, profile), site) };
  });
  const taps = await withProfile(browser, async (profile) =>
    walk(await takePhone(browser, site, profile, true), site),
  );
  return { ...visits, taps };
}
