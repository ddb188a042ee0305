/** A choice that can be narrowed to a part of it, in one word of the address: a plan, or one of its versions. */
export interface Narrowed {
  whole: string | undefined;
  part: string | undefined;
}

/** Writes a choice; ids hold no dot. */
export const narrowedTo = (whole: string, part: string): string => `${whole}.${part}`;

/** Reads it: a part says more than the whole, and is asked for in its place. */
export function narrowed(chosen: string): Narrowed {
  const [whole = '', ...rest] = chosen.split('.');
  return { whole: whole || undefined, part: rest.join('.') || undefined };
}
