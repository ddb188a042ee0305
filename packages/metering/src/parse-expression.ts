import { NotADecimal, parseDecimal, storedDecimal } from '@otpless/money/decimal';
import { type Rounding, roundings } from '@otpless/money/named-rounding';
import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { type Comparison, comparisons, type Expression } from './expression';
import { isObject, strangers, treeProblem } from './tree';

/** Reads an expression that came from outside; everything that is wrong with it is said at once, at its path. */
export function parseExpression(value: unknown, path: string): Expression | InvalidInput {
  const problem = treeProblem(value, path);
  if (problem !== null) return new InvalidInput([problem]);
  const problems: FieldProblem[] = [];
  const expression = new ExpressionReader(problems).read(value, path);
  return expression === null || problems.length > 0 ? new InvalidInput(problems) : expression;
}

const operations = [
  'constant',
  'attribute',
  'add',
  'subtract',
  'multiply',
  'divide',
  'min',
  'max',
  'round',
  'if',
] as const;
type Operation = (typeof operations)[number];

/** What each operation may have beside itself. */
const members: Record<Operation, readonly string[]> = {
  constant: [],
  attribute: ['default'],
  add: [],
  subtract: [],
  multiply: [],
  divide: ['decimals', 'rounding', 'ifZero'],
  min: [],
  max: [],
  round: ['decimals', 'rounding'],
  if: ['then', 'else'],
};

/** Reads what it can and notes the rest; where it answers null, it has noted why. */
class ExpressionReader {
  constructor(private readonly problems: FieldProblem[]) {}

  read(value: unknown, path: string): Expression | null {
    if (!isObject(value)) return this.refuse(path, `write an object with one of ${operations.join(', ')}`);
    const found = operations.filter((operation) => Object.hasOwn(value, operation));
    const [operation] = found;
    if (operation === undefined) return this.refuse(path, `name what to reckon: one of ${operations.join(', ')}`);
    if (found.length > 1) return this.refuse(path, `it says ${found.join(' and ')}: one thing at a time`);
    this.problems.push(...strangers(value, [operation, ...members[operation]], path));
    return this.operation(operation, value, path);
  }

  private operation(operation: Operation, value: Readonly<Record<string, unknown>>, path: string): Expression | null {
    const at = `${path}.${operation}`;
    switch (operation) {
      case 'constant': {
        const constant = this.decimal(value['constant'], at);
        return constant === null ? null : { constant };
      }
      case 'attribute':
        return this.attribute(value, path);
      case 'add':
      case 'multiply':
      case 'min':
      case 'max': {
        const operands = this.list(value[operation], at);
        return operands === null ? null : ({ [operation]: operands } as unknown as Expression);
      }
      case 'subtract': {
        const pair = this.pair(value['subtract'], at);
        return pair === null ? null : { subtract: pair };
      }
      case 'divide':
        return this.quotient(value, path);
      case 'round': {
        const [round, precision] = [this.read(value['round'], at), this.precision(value, path)];
        return round === null || precision === null ? null : { round, ...precision };
      }
      case 'if':
        return this.choice(value, path);
    }
  }

  private attribute(value: Readonly<Record<string, unknown>>, path: string): Expression | null {
    const attribute = value['attribute'];
    if (typeof attribute !== 'string') return this.refuse(`${path}.attribute`, 'name an attribute');
    if (value['default'] === undefined) return { attribute };
    const otherwise = this.decimal(value['default'], `${path}.default`);
    return otherwise === null ? null : { attribute, default: otherwise };
  }

  private quotient(value: Readonly<Record<string, unknown>>, path: string): Expression | null {
    const [divide, precision] = [this.pair(value['divide'], `${path}.divide`), this.precision(value, path)];
    const ifZero = value['ifZero'] === undefined ? undefined : this.read(value['ifZero'], `${path}.ifZero`);
    if (divide === null || precision === null || ifZero === null) return null;
    const [, divisor] = divide;
    const isSafe = 'constant' in divisor && !/^-?0+(\.0+)?$/.test(divisor.constant);
    if (ifZero === undefined && !isSafe)
      return this.refuse(`${path}.ifZero`, 'the divisor may be zero: say what the quotient then is');
    return ifZero === undefined ? { divide, ...precision } : { divide, ...precision, ifZero };
  }

  private choice(value: Readonly<Record<string, unknown>>, path: string): Expression | null {
    const [then, otherwise] = [this.read(value['then'], `${path}.then`), this.read(value['else'], `${path}.else`)];
    const condition = value['if'];
    if (!Array.isArray(condition) || condition.length !== 3 || !comparisons.includes(condition[1] as Comparison))
      return this.refuse(`${path}.if`, `write [expression, one of ${comparisons.join(' ')}, expression]`);
    const [one, other] = [this.read(condition[0], `${path}.if.0`), this.read(condition[2], `${path}.if.2`)];
    if (then === null || otherwise === null || one === null || other === null) return null;
    return { if: [one, condition[1] as Comparison, other], then, else: otherwise };
  }

  private precision(value: Readonly<Record<string, unknown>>, path: string) {
    const { decimals, rounding } = value;
    const most = storedDecimal.fractionDigits;
    const fits = typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0 && decimals <= most;
    if (!fits) this.refuse(`${path}.decimals`, `write a whole number of decimals from 0 to ${most}`);
    const isNamed = roundings.includes(rounding as Rounding);
    if (!isNamed) this.refuse(`${path}.rounding`, `name the rounding: one of ${roundings.join(', ')}`);
    return fits && isNamed ? { decimals, rounding: rounding as Rounding } : null;
  }

  private list(value: unknown, path: string): Expression[] | null {
    if (!Array.isArray(value) || value.length < 2) return this.refuse(path, 'list two expressions or more');
    const read = value.map((member, index) => this.read(member, `${path}.${index}`));
    const operands = read.filter((each) => each !== null);
    return operands.length === read.length ? operands : null;
  }

  private pair(value: unknown, path: string): [Expression, Expression] | null {
    if (!Array.isArray(value) || value.length !== 2) return this.refuse(path, 'list exactly two expressions');
    const [one, other] = [this.read(value[0], `${path}.0`), this.read(value[1], `${path}.1`)];
    return one === null || other === null ? null : [one, other];
  }

  private decimal(value: unknown, path: string): string | null {
    const read = typeof value === 'string' ? parseDecimal(value) : null;
    if (read === null) return this.refuse(path, 'write an exact decimal as a text: "0.0175"');
    return read instanceof NotADecimal ? this.refuse(path, read.message) : read.toFixed();
  }

  private refuse(path: string, message: string): null {
    this.problems.push({ path, message });
    return null;
  }
}
