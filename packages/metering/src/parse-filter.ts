import { NotADecimal, parseDecimal } from '@otpless/money/decimal';
import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { type Comparison, comparisons } from './expression';
import { type DimensionComparison, dimensionComparisons, type Filter, type MeterFilter } from './filter';
import { isObject, strangers, treeProblem } from './tree';

/**
 * Reads a filter that came from outside; everything that is wrong with it is said at once, at its path. An object of
 * dimension → list of allowed values is read too, and means that all of them hold.
 */
export function parseFilter(value: unknown, path = 'filter'): MeterFilter | InvalidInput {
  if (value === null || value === undefined) return null;
  const problem = treeProblem(value, path);
  if (problem !== null) return new InvalidInput([problem]);
  if (isObject(value) && Object.keys(value).length === 0) return null;
  const problems: FieldProblem[] = [];
  const filter = new FilterReader(problems).read(isAllowedValues(value) ? allowedValuesFilter(value) : value, path);
  return filter === null || problems.length > 0 ? new InvalidInput(problems) : filter;
}

type AllowedValues = Readonly<Record<string, readonly string[]>>;

function isAllowedValues(value: unknown): value is AllowedValues {
  return (
    isObject(value) &&
    Object.values(value).every(
      (list) => Array.isArray(list) && list.length > 0 && list.every((one) => typeof one === 'string'),
    )
  );
}

function allowedValuesFilter(allowed: AllowedValues): unknown {
  const parts = Object.entries(allowed).map(([dimension, values]) => ({ dimension, in: values }));
  return parts.length === 1 ? parts[0] : { and: parts };
}

const kinds = ['and', 'or', 'not', 'attribute', 'dimension', 'exists'] as const;
const LONGEST_VALUE = 256;
const MOST_VALUES = 500;

/** Reads what it can and notes the rest; where it answers null, it has noted why. */
class FilterReader {
  constructor(private readonly problems: FieldProblem[]) {}

  read(value: unknown, path: string): Filter | null {
    if (!isObject(value)) return this.refuse(path, `write an object with one of ${kinds.join(', ')}`);
    const found = kinds.filter((kind) => Object.hasOwn(value, kind));
    const [kind] = found;
    if (kind === undefined) return this.refuse(path, `name what must hold: one of ${kinds.join(', ')}`);
    if (found.length > 1) return this.refuse(path, `it says ${found.join(' and ')}: one thing at a time`);
    switch (kind) {
      case 'and':
      case 'or': {
        this.problems.push(...strangers(value, [kind], path));
        const parts = this.parts(value[kind], `${path}.${kind}`);
        return parts === null ? null : kind === 'and' ? { and: parts } : { or: parts };
      }
      case 'not': {
        this.problems.push(...strangers(value, ['not'], path));
        const part = this.read(value['not'], `${path}.not`);
        return part === null ? null : { not: part };
      }
      case 'exists': {
        this.problems.push(...strangers(value, ['exists'], path));
        const { exists } = value;
        return typeof exists === 'string'
          ? { exists }
          : this.refuse(`${path}.exists`, 'name an attribute or a dimension');
      }
      case 'attribute':
        return this.attribute(value, path);
      case 'dimension':
        return this.dimension(value, path);
    }
  }

  private attribute(value: Readonly<Record<string, unknown>>, path: string): Filter | null {
    const { attribute, is } = value;
    if (typeof attribute !== 'string') return this.refuse(`${path}.attribute`, 'name an attribute');
    if (this.asksForList(value, 'attribute', path)) {
      const list = this.values(value['in'], `${path}.in`, (one, at) => this.decimal(one, at));
      return list === null ? null : { attribute, in: list };
    }
    const wanted = this.decimal(value['value'], `${path}.value`);
    if (!comparisons.includes(is as Comparison))
      return this.refuse(`${path}.is`, `an attribute is compared by one of ${comparisons.join(' ')}`);
    return wanted === null ? null : { attribute, is: is as Comparison, value: wanted };
  }

  private dimension(value: Readonly<Record<string, unknown>>, path: string): Filter | null {
    const { dimension, is } = value;
    if (typeof dimension !== 'string') return this.refuse(`${path}.dimension`, 'name a dimension');
    if (this.asksForList(value, 'dimension', path)) {
      const list = this.values(value['in'], `${path}.in`, (one, at) => this.text(one, at));
      return list === null ? null : { dimension, in: list };
    }
    const wanted = this.text(value['value'], `${path}.value`);
    if (!dimensionComparisons.includes(is as DimensionComparison))
      return this.refuse(`${path}.is`, `a dimension is compared by one of ${dimensionComparisons.join(' ')}, or by in`);
    return wanted === null ? null : { dimension, is: is as DimensionComparison, value: wanted };
  }

  private asksForList(value: Readonly<Record<string, unknown>>, noun: string, path: string): boolean {
    const isList = Object.hasOwn(value, 'in');
    this.problems.push(...strangers(value, isList ? [noun, 'in'] : [noun, 'is', 'value'], path));
    return isList;
  }

  private parts(value: unknown, path: string): Filter[] | null {
    if (!Array.isArray(value) || value.length === 0) return this.refuse(path, 'list at least one filter');
    const read = value.map((part, index) => this.read(part, `${path}.${index}`));
    const parts = read.filter((each) => each !== null);
    return parts.length === read.length ? parts : null;
  }

  private values(
    value: unknown,
    path: string,
    readOne: (one: unknown, path: string) => string | null,
  ): string[] | null {
    if (!Array.isArray(value) || value.length === 0) return this.refuse(path, 'list at least one allowed value');
    if (value.length > MOST_VALUES) return this.refuse(path, `list at most ${MOST_VALUES} values`);
    const values: string[] = [];
    value.forEach((one, index) => {
      const read = readOne(one, `${path}.${index}`);
      if (read !== null && values.includes(read)) this.refuse(`${path}.${index}`, `${read} is listed twice`);
      else if (read !== null) values.push(read);
    });
    return values;
  }

  private decimal(value: unknown, path: string): string | null {
    const read = typeof value === 'string' ? parseDecimal(value) : null;
    if (read === null) return this.refuse(path, 'write an exact decimal as a text: "0.0175"');
    return read instanceof NotADecimal ? this.refuse(path, read.message) : read.toFixed();
  }

  private text(value: unknown, path: string): string | null {
    if (typeof value === 'string' && value.length <= LONGEST_VALUE) return value;
    return this.refuse(path, `write a text of at most ${LONGEST_VALUE} characters`);
  }

  private refuse(path: string, message: string): null {
    this.problems.push({ path, message });
    return null;
  }
}
