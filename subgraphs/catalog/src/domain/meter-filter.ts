import { InvalidInput } from '@otpless/problem/problem';
import type { MeterFilter } from './meter';

/** Reads a filter that came from outside: dimension → list of allowed values. An empty one filters nothing. */
export function parseMeterFilter(value: unknown): MeterFilter | InvalidInput {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || Array.isArray(value))
    return InvalidInput.at('filter', 'write an object of dimension → list of allowed values: {"country": ["IN"]}');
  const entries = Object.entries(value);
  const wrong = entries.filter(([, values]) => !isListOfTexts(values));
  if (wrong.length > 0)
    return new InvalidInput(
      wrong.map(([name]) => ({ path: `filter.${name}`, message: 'write a list of allowed values: ["IN", "AE"]' })),
    );
  return entries.length === 0 ? null : (value as Record<string, string[]>);
}

function isListOfTexts(values: unknown): values is string[] {
  return Array.isArray(values) && values.every((each) => typeof each === 'string');
}
