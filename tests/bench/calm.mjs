import { cpus } from 'node:os';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function processorTimes() {
  const times = cpus().map((cpu) => cpu.times);
  const idle = times.reduce((sum, time) => sum + time.idle, 0);
  return {
    idle,
    all: times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0),
  };
}

/** Waits, at most `limit` ms, until other work leaves most of the machine alone. Gives the part still in use, 0 to 1. */
export async function calm(limit) {
  const began = Date.now();
  for (;;) {
    const before = processorTimes();
    await wait(500);
    const after = processorTimes();
    const busy = 1 - (after.idle - before.idle) / (after.all - before.all);
    if (busy < 0.3 || Date.now() - began > limit) return busy;
  }
}
