/** What can be measured by itself, in the order it is measured. All but rating want the whole platform. */
export const parts = ['rating', 'gateway', 'ingest', 'simulation', 'latency'] as const;
export type Part = (typeof parts)[number];

/** The parts a command names; all of them where it names none. */
export function partsNamed(names: readonly string[]): ReadonlySet<Part> {
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0)
    throw new Error(`There is no bench of ${unknown.join(', ')}: choose from ${parts.join(', ')}.`);
  return new Set(names.length === 0 ? parts : names.filter(isPart));
}

/** Whether servers have to be started for these parts. */
export function needPlatform(chosen: ReadonlySet<Part>): boolean {
  return parts.some((part) => part !== 'rating' && chosen.has(part));
}

function isPart(name: string): name is Part {
  return (parts as readonly string[]).includes(name);
}
