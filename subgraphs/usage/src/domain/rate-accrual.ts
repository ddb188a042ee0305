import { Money } from '@otpless/money/money';
import { addDays, earlierOf, laterOf, type LocalDate, localDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import type { ContractToRate } from '@otpless/rating/contract-to-rate';
import { rateContract } from '@otpless/rating/rate-contract';
import type { AnyCharge } from '@otpless/rating/reduction';
import type { Accrual } from './accrual';
import { accruedChargeOf, type AccruedCharge } from './charge';
import { chargedBefore, type EarlierAccrual } from './charged-before';
import { type Contract, type ContractedCard, type ContractPhase, phaseOf, termOf, termsOfCards } from './contract';
import { grantDueOf } from './grant-due';
import { type MeterCount, usageToRate } from './meter-count';

/** What an accrual follows from, beside its contract. */
export interface AccrualSources {
  readonly counts: readonly MeterCount[];
  readonly accountTags: readonly string[];
  /** The local day it is in the accrual's time zone. */
  readonly today: LocalDate;
  /** Other accruals of the subscription; only those before it are looked at. */
  readonly others: readonly EarlierAccrual[];
}

/** What rating asks of an accrual: its period, and whether that is over. */
export type PeriodToRate = Pick<
  Accrual,
  'inForce' | 'state' | 'currency' | 'startsOn' | 'endsOn' | 'alignedStartsOn' | 'alignedEndsOn'
>;

export type RatedAccrual = Pick<Accrual, 'charges' | 'total' | 'grants' | 'entitlements'>;

const nothing: RatedAccrual = { charges: [], total: '0', grants: [], entitlements: [] };

/** Rates the whole accrual from what its meters counted. The same contract and counts always give the same. */
export function rateAccrual(accrual: PeriodToRate, contract: Contract, sources: AccrualSources): RatedAccrual {
  if (!accrual.inForce) return nothing;
  const phase = phaseOf(contract, accrual);
  const to = contractToRate(accrual, contract, phase, sources);
  switch (phase.state) {
    case 'RUNNING': {
      const { charges, total, grants, entitlements } = rateContract(to);
      return {
        charges: accruedCharges(charges, phase.cards),
        total: total.toFixed(),
        grants: grants.map(grantDueOf),
        entitlements,
      };
    }
    case 'TRIAL':
      return { ...nothing, charges: countedOnly('trial', to, phase), entitlements: rateContract(to).entitlements };
    case 'PAUSED':
      return { ...nothing, charges: countedOnly('paused', to, phase) };
  }
}

function contractToRate(
  accrual: PeriodToRate,
  contract: Contract,
  phase: ContractPhase,
  { counts, accountTags, today, others }: AccrualSources,
): ContractToRate {
  const { cards, rules } = phase;
  const { currency } = accrual;
  const to = {
    currency,
    period: periodOf(accrual),
    term: termOf(contract, phase),
    termsOfCards: termsOfCards(contract, phase),
    asOf: asOf(accrual, today),
  };
  return {
    ...to,
    ...usageToRate(counts, phase),
    cards,
    rules,
    accountTags,
    licences: licencesOf(contract),
    chargedBefore: chargedBefore(cards, to, others),
  };
}

/** What is used is seen also while it costs nothing. */
function countedOnly(why: string, to: ContractToRate, { cards }: ContractPhase): AccruedCharge[] {
  const metered = cards.filter(({ kind }) => kind === 'USAGE' || kind === 'OVERAGE' || kind === 'ENTITLEMENT');
  const free = Money.zero(to.currency);
  const { charges } = rateContract({ ...to, cards: metered, rules: [] });
  return accruedCharges(
    charges.map((charge) => {
      const step = { rule: `${why}: nothing is charged`, quantity: charge.quantity, rate: '0', amount: free };
      return { ...charge, amount: free, working: [step] };
    }),
    cards,
  );
}

/** The accrual's state decides whether its last day is over, so that an OPEN one never holds what is due at its end. */
function asOf({ state, endsOn }: PeriodToRate, today: LocalDate): LocalDate {
  const end = localDate(endsOn);
  return state === 'OPEN' ? earlierOf(today, addDays(end, -1)) : laterOf(today, end);
}

function periodOf({ startsOn, endsOn, alignedStartsOn, alignedEndsOn }: PeriodToRate) {
  return {
    startsOn: localDate(startsOn),
    endsOn: localDate(endsOn),
    alignedStartsOn: localDate(alignedStartsOn),
    alignedEndsOn: localDate(alignedEndsOn),
  };
}

function licencesOf({ licences }: Contract): ContractToRate['licences'] {
  return Object.fromEntries(
    Object.entries(licences).map(([key, changes]) => [
      key,
      changes.map(({ effectiveOn, quantity }) => ({ effectiveOn: localDate(effectiveOn), quantity })),
    ]),
  );
}

function accruedCharges(charges: readonly AnyCharge[], cards: readonly ContractedCard[]): AccruedCharge[] {
  return charges.map((charge) => {
    const card = cardOf(cards, charge.rateCardKey);
    return accruedChargeOf(charge, { item: card.item ?? null, meterId: meterIdOf(card, cards) });
  });
}

/** The meter that counts what a card charges for; an overage is counted as the entitlement it goes beyond. */
function meterIdOf(card: ContractedCard, cards: readonly ContractedCard[]): string | null {
  switch (card.kind) {
    case 'USAGE':
    case 'ENTITLEMENT':
      return card.meterId;
    case 'OVERAGE':
      return meterIdOf(cardOf(cards, card.beyond), cards);
    case 'FIXED_FEE':
    case 'LICENCE':
    case 'CREDIT_GRANT':
    case 'MINIMUM_COMMITMENT':
    case 'CAP':
    case 'FLOOR':
    case 'DISCOUNT':
      return null;
  }
}

function cardOf(cards: readonly ContractedCard[], key: string): ContractedCard {
  const card = cards.find((one) => one.key === key);
  invariant(card !== undefined, 'a charge comes from a card of its contract');
  return card;
}
