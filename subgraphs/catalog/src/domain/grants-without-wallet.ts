import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { VersionOf } from './override-rate-card';
import type { Account, Subscription } from './subscription';

/** The field that a plan version was named in. */
export type PathOfVersion = (planVersionId: string) => string;

/**
 * Why a subscription may not come to give money to the wallet of an account that is invoiced: nothing would ever draw it,
 * and it would be promised in vain. What it gave before, when the account may have prepaid, stands in no change's way.
 */
export function grantsWithoutWallet(
  { paymentMode }: Pick<Account, 'paymentMode'>,
  after: Subscription,
  before: Subscription | null,
  versionOf: VersionOf,
  pathOf: PathOfVersion,
): InvalidInput | null {
  if (paymentMode !== 'POSTPAID') return null;
  const problems = [...termProblems(after, before, versionOf, pathOf), ...overrideProblems(after, before)];
  return problems.length === 0 ? null : new InvalidInput(problems);
}

function termProblems(
  after: Subscription,
  before: Subscription | null,
  versionOf: VersionOf,
  pathOf: PathOfVersion,
): FieldProblem[] {
  const isNew = (number: number) => !(before?.terms ?? []).some((term) => term.number === number);
  const ids = after.terms
    .filter(({ number, replacedBy }) => replacedBy === null && isNew(number))
    .map(({ planVersionId }) => planVersionId);
  return [...new Set(ids)].flatMap((id) => {
    const keys = versionOf(id).rateCards.filter(({ kind }) => kind === 'CREDIT_GRANT');
    return keys.map(({ key }) => ({
      path: pathOf(id),
      message: `${key} ${inVain}: choose a version without it, or have the account prepay first`,
    }));
  });
}

function overrideProblems(after: Subscription, before: Subscription | null): FieldProblem[] {
  return after.overrides
    .filter((override) => !(before?.overrides ?? []).includes(override))
    .flatMap(({ rateCardKey, change }) =>
      change?.kind === 'CARD' && change.card.kind === 'CREDIT_GRANT'
        ? [
            {
              path: 'card',
              message: `${rateCardKey} ${inVain}: take it off a charge with a discount, or have the account prepay first`,
            },
          ]
        : [],
    );
}

const inVain = 'gives money to a wallet, and the account is invoiced (POSTPAID)';
