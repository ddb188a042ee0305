import type { MeterCount, UniqueGroup } from '../domain/meter-count';
import type { CountedWindow } from '../operations/simulation-ports';
import type { Run } from './sql';
import { askedParts, partColumns, type WindowPart, withinPart } from './window-part';

/** The counts with how many values each UNIQUE_COUNT told apart: all together, and by what a matrix tells apart. */
export async function uniqueCountsIn(
  run: Run,
  counts: ReadonlyMap<string, readonly MeterCount[]>,
  windows: readonly CountedWindow[],
  parts: readonly WindowPart[],
): Promise<Map<string, MeterCount[]>> {
  const overall = await run<{ key: string; meter_id: string; values: string }>(valuesOverall, partColumns(parts));
  const told = new Map<string, MeterCount[]>();
  for (const { key, meters } of windows) {
    const ofWindow: MeterCount[] = [];
    for (const count of counts.get(key) ?? []) {
      const found = overall.find((row) => row.key === key && row.meter_id === count.meterId);
      const names = meters.find(({ meterId }) => meterId === count.meterId)?.dimensions ?? [];
      const own = parts.filter((part) => part.key === key && part.meterId === count.meterId);
      const isUnited = count.aggregation === 'UNIQUE_COUNT' && names.length > 0;
      const uniqueGroups = isUnited ? await valuesInGroups(run, own, names) : [];
      ofWindow.push({ ...count, uniqueValues: BigInt(found?.values ?? '0'), uniqueGroups });
    }
    told.set(key, ofWindow);
  }
  return told;
}

async function valuesInGroups(
  run: Run,
  parts: readonly WindowPart[],
  names: readonly string[],
): Promise<UniqueGroup[]> {
  const dimensions = names.map((_name, at) => `$${at + 6}::text, "group" -> $${at + 6}::text`).join(', ');
  const rows = await run<{ group: Record<string, string>; values: string }>(
    `select jsonb_strip_nulls(jsonb_build_object(${dimensions})) as "group", count(distinct value) as values
     from ${askedParts} join usage.rollup_value as rollup on ${withinPart} group by 1 order by 1`,
    [...partColumns(parts), ...names],
  );
  return rows.map(({ group, values }) => ({ dimensions: group, uniqueValues: BigInt(values) }));
}

const valuesOverall = `
  select asked.key, asked.meter_id, count(distinct value) as values
  from ${askedParts} join usage.rollup_value as rollup on ${withinPart}
  where aggregation = 'UNIQUE_COUNT' group by 1, 2`;
