/**
 * The broken bowl: the picture of progress. Every step is a crack, and doing it fills the crack with gold. The cracks
 * are made from the number of steps alone, so that a path of any length has its bowl, and the same one each time.
 */

/** The size of the drawing, in its own units. */
export const bowlSize = { width: 240, height: 196 };

/** The outline of the wall of the bowl, under the front of the rim. Cracks are cut off at it. */
export const bowlWall =
  'M12 46C13 106 50 160 88 169L152 169C190 160 227 106 228 46C226 60 178 71 120 71C62 71 14 60 12 46Z';
export const bowlFoot = 'M87 167L92 184H148L153 167Z';
export const bowlRim = { cx: 120, cy: 46, rx: 108, ry: 25 };

/** More cracks than this cannot be told apart. In a longer path several steps share one. */
const mostCracks = 24;

/** Where the bowl was hit, and how far the wall reaches from there: to the sides, up to the rim, down to the foot. */
const hit = { x: 118, y: 108 };
const wallReach = { side: 98, up: 42, down: 64 };

/** A place on the wall: the part of the way from the hit point to the edge, and the direction in radians. */
type Place = { far: number; angle: number };

/** How many cracks the bowl of a path of `steps` steps has. */
export const crackCount = (steps: number): number => Math.min(steps, mostCracks);

/** Which crack belongs to a step; both count from 0. */
export const crackOf = (step: number, steps: number): number =>
  Math.floor((step * crackCount(steps)) / steps);

/** One line for each crack, as the `d` of an SVG path, in the order of the steps. */
export function bowlCracks(steps: number): string[] {
  const count = crackCount(steps);
  // A few cracks start where the bowl was hit; the others branch off from these, half way to the edge.
  const trunks = count <= 7 ? count : Math.ceil(count / 2);
  const sector = (2 * Math.PI) / trunks;
  const lines: Place[][] = [];
  for (let index = 0; index < count; index++) {
    const random = seeded(index * 31 + count);
    const sway = () => sector * (0.1 + 0.12 * random());
    if (index < trunks) {
      const angle = (index + 0.25 + 0.3 * random()) * sector - Math.PI / 2;
      lines.push([
        { far: 0, angle },
        { far: 0.25, angle: angle + sway() },
        { far: 0.48, angle: angle - sway() * 0.3 },
        { far: 0.75, angle: angle - sway() },
        { far: 1.45, angle: angle - sway() * 0.3 },
      ]);
    } else {
      const joint = (lines[index - trunks] as Place[])[2] as Place;
      lines.push([
        joint,
        { far: 0.62, angle: joint.angle + 0.25 * sector },
        { far: 0.8, angle: joint.angle + 0.25 * sector + sway() },
        { far: 1.45, angle: joint.angle + 0.5 * sector },
      ]);
    }
  }
  return lines.map((places) => `M${places.map(point).join('L')}`);
}

function point({ far, angle }: Place): string {
  const { side, up, down } = wallReach;
  const x = hit.x + Math.cos(angle) * far * side;
  const y = hit.y + Math.sin(angle) * far * (Math.sin(angle) < 0 ? up : down);
  return `${Math.round(x)} ${Math.round(y)}`;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
