import { createHash } from 'node:crypto';
import { invariant } from '@otpless/problem/invariant';
import BigNumber from 'bignumber.js';

/** One of the offers of an experiment. */
export interface Arm {
  readonly key: string;
  readonly planVersionId: string;
  /** Its part of all the weights is its part of all accounts. */
  readonly weight: number;
}

/**
 * The arm an account is offered: by a hash of both names, so that it is the same however often and in whatever order
 * accounts ask, without anything being kept. A key holds no blank, so no two pairs are written alike.
 */
export function assignArm(experimentKey: string, arms: readonly Arm[], accountId: string): Arm {
  const hash = createHash('sha256').update(`${experimentKey} ${accountId}`).digest().readBigUInt64BE(0);
  let place = hash % BigInt(totalWeight(arms));
  for (const arm of arms) {
    const weight = BigInt(arm.weight);
    if (place < weight) return arm;
    place -= weight;
  }
  invariant(false, 'the weights cover every place');
}

/** The part of all accounts that an arm is offered to, in percent. */
export function sharePercent(arms: readonly Arm[], { weight }: Arm): string {
  return new BigNumber(weight).times(100).div(totalWeight(arms)).decimalPlaces(2, BigNumber.ROUND_HALF_EVEN).toFixed();
}

function totalWeight(arms: readonly Arm[]): number {
  return arms.reduce((total, { weight }) => total + weight, 0);
}
