import { Money } from '@otpless/money/money';
import { laterOf, type LocalDate, localDate } from '@otpless/period/local-date';
import { localDateAt } from '@otpless/period/time-zone';
import { stringify } from 'safe-stable-stringify';
import type { Accrual } from './accrual';
import type { AccruedCharge } from './charge';
import type { EarlierAccrual } from './charged-before';
import { type Contract, type ContractedPeriod, periodsBegunBy, phaseOf } from './contract';
import type { MeterCount } from './meter-count';
import { rateAccrual } from './rate-accrual';
import { periodAmong, type SimulatedPeriod } from './simulated-period';

/** A contract as it is known, with its accruals in force, and as somebody would change it. */
export interface ProposedChange {
  readonly contract: Contract;
  readonly proposed: Contract;
  readonly accruals: readonly Accrual[];
  readonly timeZone: string;
  readonly accountTags: readonly string[];
  readonly now: Date;
}

/** What must be rated to say what a change does to charges. */
export interface PlannedChange {
  /** The first day that is agreed on otherwise. */
  readonly effectiveOn: LocalDate;
  /** The accruals that would not stay as they are. */
  readonly stands: readonly Accrual[];
  readonly after: readonly SimulatedPeriod[];
  /** Periods that have not begun, as they would come without the change. */
  readonly without: readonly SimulatedPeriod[];
}

/** What a rate card is charged in one accrual otherwise than before; null where there is no such charge. */
export interface ChangedCharge {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly before: AccruedCharge | null;
  readonly after: AccruedCharge | null;
  readonly difference: Money;
}

export interface ChangeOfCharges {
  readonly effectiveOn: LocalDate;
  readonly currency: string;
  readonly lines: readonly ChangedCharge[];
  /** What the accruals that come to less come to less by, below zero. */
  readonly credited: Money;
  /** What the others come to more by. */
  readonly charged: Money;
  readonly net: Money;
  /** What the periods that begin with the change would be charged without it. */
  readonly insteadOf: Money;
}

/** The first day on which the contracts say something else; null where they say the same. */
export function firstDayChanged(one: Contract, other: Contract): LocalDate | null {
  const days = [...daysOf(one), ...daysOf(other)].sort().map(localDate);
  return days.find((day) => saidOn(one, day) !== saidOn(other, day)) ?? null;
}

/**
 * The periods from the one on that the change falls into, as far as they have begun today or would begin with the change.
 * What is FINAL stays as it is, as when the change is made.
 */
export function planChange(change: ProposedChange): PlannedChange | null {
  const { contract, proposed, accruals, timeZone, now } = change;
  const effectiveOn = firstDayChanged(contract, proposed);
  if (effectiveOn === null) return null;
  const asOf = laterOf(localDateAt(now, timeZone), effectiveOn);
  const [before, after] = [periodsBegunBy(contract, asOf), periodsBegunBy(proposed, asOf)];
  const touched = [...before, ...after].filter(({ endsOn }) => endsOn > effectiveOn).map(({ startsOn }) => startsOn);
  const firstOn = [...touched].sort()[0] ?? effectiveOn;
  const final = accruals.filter(({ state }) => state === 'FINAL');
  const isOpen = ({ startsOn, endsOn }: ContractedPeriod): boolean =>
    startsOn >= firstOn && !final.some((one) => one.startsOn < endsOn && startsOn < one.endsOn);
  const place = (of: Contract) => (period: ContractedPeriod) => ({
    ...periodAmong(accruals, period, of, timeZone, now),
    isShown: true,
  });
  return {
    effectiveOn,
    stands: accruals.filter(({ state, endsOn }) => state !== 'FINAL' && endsOn > firstOn),
    after: after.filter(isOpen).map(place(proposed)),
    without: before
      .filter((period) => isOpen(period) && !accruals.some(({ startsOn }) => startsOn === period.startsOn))
      .map(place(contract)),
  };
}

/** Rates what the change would make of the accruals, and says what that is beside what they have come to. */
export function changeOfCharges(
  change: ProposedChange,
  { effectiveOn, stands, after, without }: PlannedChange,
  countsOf: (period: SimulatedPeriod) => readonly MeterCount[],
): ChangeOfCharges {
  const { currency } = change.proposed;
  const kept = change.accruals.filter((accrual) => !stands.includes(accrual));
  const rated = ratedInOrder(after, kept, change, countsOf);
  const lines = [
    ...stands.flatMap((accrual) =>
      changedIn(accrual, rated.find(({ startsOn }) => startsOn === accrual.startsOn) ?? null, currency),
    ),
    ...rated
      .filter(({ startsOn }) => !stands.some((accrual) => accrual.startsOn === startsOn))
      .flatMap((made) => changedIn(null, made, currency)),
  ];
  const sum = (of: readonly Money[]) => Money.sum(of, currency);
  const differences = lines.map(({ difference }) => difference);
  // A discount is below zero too, and no credit: what returns is told accrual by accrual.
  const nets = [...new Set(lines.map(({ startsOn }) => startsOn))].map((startsOn) =>
    sum(lines.filter((line) => line.startsOn === startsOn).map(({ difference }) => difference)),
  );
  return {
    effectiveOn,
    currency,
    lines,
    credited: sum(nets.filter((net) => net.isNegative())),
    charged: sum(nets.filter((net) => net.isPositive())),
    net: sum(differences),
    insteadOf: sum(
      ratedInOrder(without, change.accruals, change, countsOf).flatMap(({ charges }) => amountsOf(charges, currency)),
    ),
  };
}

interface RatedPeriod extends EarlierAccrual {
  readonly endsOn: string;
}

/** A period that has not begun is rated as on its first day; what falls due in advance falls due on it. */
function ratedInOrder(
  periods: readonly SimulatedPeriod[],
  before: readonly EarlierAccrual[],
  { accountTags, timeZone, now }: ProposedChange,
  countsOf: (period: SimulatedPeriod) => readonly MeterCount[],
): RatedPeriod[] {
  const rated: RatedPeriod[] = [];
  for (const simulated of periods) {
    const { contract, period } = simulated;
    const today = laterOf(localDateAt(now, timeZone), localDate(period.startsOn));
    const sources = { counts: countsOf(simulated), accountTags, today, others: [...before, ...rated] };
    const { charges } = rateAccrual(period, contract, sources);
    rated.push({ startsOn: period.startsOn, endsOn: period.endsOn, inForce: true, charges });
  }
  return rated;
}

/** Card by card, in the order of what would be charged; what stays is left out. */
function changedIn(
  accrual: Pick<Accrual, 'startsOn' | 'endsOn' | 'charges'> | null,
  made: RatedPeriod | null,
  currency: string,
): ChangedCharge[] {
  const { startsOn, endsOn } = (made ?? accrual)!;
  const [befores, afters] = [accrual?.charges ?? [], made?.charges ?? []];
  const keys = [...new Set([...afters, ...befores].map(({ rateCardKey }) => rateCardKey))];
  return keys.flatMap((key) => {
    const [before, after] = [befores, afters].map((of) => of.find(({ rateCardKey }) => rateCardKey === key) ?? null);
    const difference = amountOf(after, currency).minus(amountOf(before, currency));
    return difference.isZero() ? [] : [{ startsOn, endsOn, before: before ?? null, after: after ?? null, difference }];
  });
}

function amountOf(charge: AccruedCharge | null | undefined, currency: string): Money {
  return charge ? Money.of(charge.amount, currency) : Money.zero(currency);
}

function amountsOf(charges: readonly AccruedCharge[], currency: string): Money[] {
  return charges.map((charge) => amountOf(charge, currency));
}

/** All days on which something may begin or end. */
function daysOf({ startsOn, endsOn, phases, licences }: Contract): string[] {
  const held = Object.values(licences).flatMap((changes) => changes.map(({ effectiveOn }) => effectiveOn));
  return [startsOn, endsOn, ...phases.flatMap((phase) => [phase.startsOn, phase.endsOn]), ...held].filter(
    (day) => day !== null,
  );
}

/** All that is agreed for a day, as text that can be compared. */
function saidOn(contract: Contract, day: LocalDate): string {
  const { startsOn, endsOn, memberAccountIds, licences } = contract;
  if (day < startsOn || (endsOn !== null && day >= endsOn)) return 'nothing';
  const { state, planVersionId, cycle, cards, rules } = phaseOf(contract, { startsOn: day });
  // What an item is called may have changed since the contract was said, and is no change of it.
  const terms = { state, planVersionId, cycle, cards: cards.map((card) => ({ ...card, item: card.item?.id })), rules };
  const held = Object.entries(licences).map(([key, changes]) => [
    key,
    changes.filter(({ effectiveOn }) => effectiveOn <= day).at(-1)?.quantity ?? null,
  ]);
  return stringify({ terms, memberAccountIds, held: Object.fromEntries(held) }) ?? '';
}
