import { localDateAt, startOfDayInstant } from '@otpless/period/time-zone';
import { newId } from '@otpless/service/identifiers';
import { currentRequestId } from '@otpless/service/request-context';
import type { Accrual } from '../domain/accrual';
import { stateAt } from '../domain/accrual-state';
import {
  type Contract,
  type ContractedPeriod,
  growsByTheDay,
  metersOf,
  nextPeriodOn,
  periodsBegunBy,
  phaseOf,
} from '../domain/contract';
import { endKnownOn, graceEndsOnceKnown } from '../domain/known-end';
import { nextDayOf } from '../domain/next-change';
import type { Stores } from './ports';
import type { ProjectedAccount } from './projection-ports';

/**
 * Gives a contract one accrual for each period that has begun, with totals added up from what was counted before. Periods
 * that are FINAL stay as they are. Does nothing while the account is not known; its fact does it then.
 * Must run EXCLUSIVE: ingest must not count by windows that are about to move.
 */
export async function syncContract(stores: Stores, subscriptionId: string, now: Date): Promise<void> {
  const contract = await stores.projections.contract(subscriptionId);
  const account = contract === null ? null : await stores.projections.account(contract.accountId);
  if (contract === null || account === null) return;
  const today = localDateAt(now, account.timeZone);
  const existing = await stores.accruals.ofSubscription(subscriptionId);
  const periods = periodsBegunBy(contract, today, account.graceDays);
  const planned = plan(contract, account, periods, existing, now);
  await stores.accruals.save(planned, (accrual) => meterIdsOf(contract, accrual));
  await stores.totals.rebuildTotals(planned.map(({ id }) => id));
  await stores.totals.mark(
    planned.map(({ id }) => ({ accrualId: id, receivedAt: null, requestId: currentRequestId() })),
  );
  const next = nextPeriodOn(contract, today);
  await stores.projections.setNextPeriod(
    subscriptionId,
    next === null ? null : startOfDayInstant(next, account.timeZone),
  );
  await stores.knowledge.changed();
}

/** The accruals as the contract now wants them: new ones, changed ones, and those no longer in force. */
function plan(
  contract: Contract,
  account: ProjectedAccount,
  periods: readonly ContractedPeriod[],
  existing: readonly Accrual[],
  now: Date,
): Accrual[] {
  const open = existing.filter(({ state }) => state !== 'FINAL');
  const surplus = open.filter(({ startsOn }) => !periods.some((period) => period.startsOn === startsOn));
  const planned: Accrual[] = [];
  for (const period of periods) {
    const held = existing.find(({ startsOn }) => startsOn === period.startsOn);
    if (held?.state === 'FINAL' || touchesFinal(period, existing)) continue;
    const before = [...existing, ...planned].find(({ endsOn, inForce }) => inForce && endsOn === period.startsOn);
    const accrual = held ?? begun(contract, account, period, before, now);
    const knownOn = endKnownOn(period, existing, localDateAt(now, accrual.timeZone));
    const shapedNow = { ...accrual, ...shaped(contract, period, knownOn, accrual.timeZone, now) };
    // FINAL is the clock's alone: it knows what has been consumed.
    planned.push({ ...shapedNow, state: stateAt({ ...shapedNow, state: 'OPEN' }, now, null) });
  }
  return [...planned, ...surplus.map((accrual) => ({ ...accrual, inForce: false }))];
}

/** What is FINAL stays as it is: a change that reaches back into it has no accrual there, and so counts nothing twice. */
function touchesFinal({ startsOn, endsOn }: ContractedPeriod, existing: readonly Accrual[]): boolean {
  return existing.some(
    (accrual) => accrual.state === 'FINAL' && accrual.inForce && accrual.startsOn < endsOn && startsOn < accrual.endsOn,
  );
}

/** Whose it is is settled on its first day. It begins when the one before it ended, also where the time zone changed. */
function begun(
  contract: Contract,
  account: ProjectedAccount,
  { startsOn }: ContractedPeriod,
  before: Accrual | undefined,
  now: Date,
): Accrual {
  const phase = phaseOf(contract, { startsOn });
  return {
    id: newId('acr'),
    subscriptionId: contract.subscriptionId,
    accountId: account.id,
    memberAccountIds: contract.memberAccountIds,
    payerAccountId: account.payerAccountId,
    paymentMode: account.paymentMode,
    timeZone: account.timeZone,
    currency: contract.currency,
    startsOn,
    endsOn: startsOn,
    alignedStartsOn: startsOn,
    alignedEndsOn: startsOn,
    startsAt: before?.endsAt ?? startOfDayInstant(startsOn, account.timeZone),
    endsAt: startOfDayInstant(startsOn, account.timeZone),
    graceEndsAt: startOfDayInstant(startsOn, account.timeZone),
    endKnownOn: null,
    nextChangeAt: null,
    inForce: true,
    state: 'OPEN',
    revision: 0,
    planVersionId: phase.planVersionId,
    planName: phase.planName,
    planVersionNumber: phase.planVersionNumber,
    charges: [],
    total: '0',
    grants: [],
    entitlements: [],
    ratedAt: null,
    told: '',
    lastEventReceivedAt: null,
    createdAt: now,
  };
}

/** What may still change while the period is not FINAL. */
function shaped(contract: Contract, period: ContractedPeriod, knownOn: string | null, timeZone: string, now: Date) {
  const phase = phaseOf(contract, period);
  const { planVersionId, planName, planVersionNumber } = phase;
  return {
    memberAccountIds: contract.memberAccountIds,
    endsOn: period.endsOn,
    alignedStartsOn: period.alignedStartsOn,
    alignedEndsOn: period.alignedEndsOn,
    endsAt: startOfDayInstant(period.endsOn, timeZone),
    graceEndsAt: startOfDayInstant(graceEndsOnceKnown(period, knownOn), timeZone),
    endKnownOn: knownOn,
    nextChangeAt: growsByTheDay(phase) ? nextDayOf({ ...period, timeZone }, now) : null,
    inForce: true,
    planVersionId,
    planName,
    planVersionNumber,
  };
}

function meterIdsOf(contract: Contract, accrual: Accrual): string[] {
  return metersOf(phaseOf(contract, accrual));
}
