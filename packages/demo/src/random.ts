/** Numbers in [0, 1) that look random and are the same for the same seed. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, quick, and good enough to make demo data by. */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed from a text, so that every merchant and month has numbers of its own (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Picks values in proportion to their weights. */
export function picker<Value>(weighted: readonly (readonly [Value, number])[]): (random: Random) => Value {
  const last = weighted.at(-1);
  if (last === undefined) throw new Error('there must be something to pick from');
  let sum = 0;
  const ends = weighted.map(([, weight]) => (sum += weight));
  return (random) => {
    const mark = random() * sum;
    const found = weighted[ends.findIndex((end) => mark < end)];
    return (found ?? last)[0];
  };
}
