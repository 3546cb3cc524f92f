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

/** Where the bowl was hit. */
const hit = { x: 117, y: 103 };
/** From the hit point every wall is nearer than this. */
const reach = 132;

type Point = { x: number; y: number };

/** How many cracks the bowl of a path of `steps` steps has. */
export const crackCount = (steps: number): number => Math.min(steps, mostCracks);

/** Which crack belongs to a step; both count from 0. */
export const crackOf = (step: number, steps: number): number =>
  Math.floor((step * crackCount(steps)) / steps);

/** One line for each crack, as the `d` of an SVG path, in the order of the steps. */
export function bowlCracks(steps: number): string[] {
  const count = crackCount(steps);
  // A few cracks start where the bowl was hit; the others branch off from these.
  const trunks = count <= 7 ? count : Math.max(5, Math.ceil(count / 2));
  const lines: Point[][] = [];
  for (let index = 0; index < count; index++) {
    const random = seeded(index * 31 + count);
    if (index < trunks) {
      const angle = ((index + 0.32 + 0.3 * random()) / trunks) * 2 * Math.PI - Math.PI / 2;
      lines.push(jagged(hit, angle, reach, 5, random));
    } else {
      const trunk = lines[(index - trunks) % trunks] as Point[];
      const joint = trunk[2 + Math.floor((index - trunks) / trunks)] ?? hit;
      const along = Math.atan2(joint.y - hit.y, joint.x - hit.x);
      const side = index % 2 === 0 ? 1 : -1;
      lines.push(jagged(joint, along + side * (0.55 + 0.35 * random()), reach * 0.8, 4, random));
    }
  }
  return lines.map((points) => `M${points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`);
}

/** A line that breaks to both sides as it goes. `length` and points are in the units of the drawing. */
function jagged(from: Point, angle: number, length: number, pieces: number, random: () => number): Point[] {
  const points = [from];
  for (let piece = 1; piece <= pieces; piece++) {
    const turn = (piece % 2 === 0 ? 1 : -1) * (0.12 + 0.22 * random());
    const far = (length * (piece - 0.35 * random())) / pieces;
    points.push({
      x: from.x + Math.cos(angle + turn) * far,
      // The bowl is wider than it is high.
      y: from.y + Math.sin(angle + turn) * far * 0.82,
    });
  }
  return points;
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
