// @vitest-environment node
import { describe, expect, test } from 'vitest';

import { bowlCracks, bowlSize, crackCount, crackOf } from './bowl.ts';

const lengths = [...Array.from({ length: 60 }, (_, index) => index + 1), 100, 365, 1500];

const points = (line: string) =>
  line
    .slice(1)
    .split('L')
    .map((point) => point.split(' ').map(Number) as [number, number]);

describe.each(lengths)('the bowl of a path of %i steps', (steps) => {
  const cracks = bowlCracks(steps);

  test('has a crack for each step while they can be told apart', () => {
    expect(cracks).toHaveLength(crackCount(steps));
    if (steps <= 20) expect(cracks).toHaveLength(steps);
    expect(cracks.length).toBeLessThanOrEqual(30);
  });

  test('has cracks that differ', () => {
    expect(new Set(cracks).size).toBe(cracks.length);
  });

  test('is the same each time', () => {
    expect(bowlCracks(steps)).toEqual(cracks);
  });

  test('begins each crack inside the drawing, and breaks it into short pieces', () => {
    for (const crack of cracks) {
      expect(crack).toMatch(/^M-?\d+ -?\d+(L-?\d+ -?\d+)+$/);
      const [[x, y] = [Number.NaN, Number.NaN], ...rest] = points(crack);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(bowlSize.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(bowlSize.height);
      for (const [endX, endY] of rest) {
        // A crack is cut off at the wall; how far it would go on is bounded all the same.
        expect(Math.abs(endX - x)).toBeLessThanOrEqual(bowlSize.width);
        expect(Math.abs(endY - y)).toBeLessThanOrEqual(bowlSize.height);
      }
    }
  });

  test('has a crack for each step in order, and a step for each crack', () => {
    const found = Array.from({ length: steps }, (_, step) => crackOf(step, steps));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect([...new Set(found)]).toEqual(cracks.map((_, crack) => crack));
  });
});

test('bowls of different paths differ', () => {
  const drawings = lengths.slice(0, 24).map((steps) => bowlCracks(steps).join());
  expect(new Set(drawings).size).toBe(drawings.length);
});
