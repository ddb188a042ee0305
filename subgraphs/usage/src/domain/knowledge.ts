import { SchemaJudge } from '@otpless/metering/breach';
import type { AccrualState } from './accrual-state';
import { type Alias, ownerAt } from './alias';
import type { EventSchema } from './event-schema';
import { type Meter, ready, type ReadyMeter } from './meter';

/** An accrual as ingest sees it: whose it is, which instants and which meters it covers. */
export interface AccrualWindow {
  readonly accrualId: string;
  readonly accountId: string;
  readonly startsAt: Date;
  /** Exclusive. */
  readonly endsAt: Date;
  readonly state: AccrualState;
  readonly meterIds: ReadonlySet<string>;
}

/** What ingest must know of the others to judge and count an event; all of it projected from their facts. */
export interface Facts {
  readonly accountIds: readonly string[];
  readonly aliases: readonly Alias[];
  readonly schemas: readonly EventSchema[];
  readonly meters: readonly Meter[];
  readonly windows: readonly AccrualWindow[];
}

/** The facts, ordered for looking up. */
export class Knowledge {
  private readonly accounts: ReadonlySet<string>;
  private readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  private readonly schemas: ReadonlyMap<string, SchemaJudge>;
  private readonly meters: ReadonlyMap<string, readonly ReadyMeter[]>;
  private readonly windows: ReadonlyMap<string, readonly AccrualWindow[]>;

  constructor(facts: Facts) {
    this.accounts = new Set(facts.accountIds);
    this.aliases = groupedBy(facts.aliases, ({ value }) => value);
    this.schemas = new Map(facts.schemas.map((schema) => [schema.eventName, new SchemaJudge(schema)]));
    this.meters = groupedBy(facts.meters.map(ready), ({ meter }) => meter.eventName);
    this.windows = groupedBy(facts.windows, ({ accountId }) => accountId);
  }

  /** The version in force. */
  schemaOf(eventName: string): SchemaJudge | null {
    return this.schemas.get(eventName) ?? null;
  }

  metersOf(eventName: string): readonly ReadyMeter[] {
    return this.meters.get(eventName) ?? [];
  }

  /** The account a subject stood for at the instant: an account id stands for itself, an alias for its owner then. */
  accountOf(subject: string, at: Date): string | null {
    return this.accounts.has(subject) ? subject : ownerAt(this.aliases.get(subject) ?? [], at);
  }

  /** The accruals of the account that cover the instant; several where it has several subscriptions. */
  windowsAt(accountId: string, at: Date): readonly AccrualWindow[] {
    return (this.windows.get(accountId) ?? []).filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  }
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
