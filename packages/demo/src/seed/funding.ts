import { Money } from '@otpless/money/money';
import type { Funding } from './merchant';
import { CURRENCY } from './plans';

/** What is paid into a wallet, given to it, and watched. Payments are gross, decimals as text. */
export interface FundingPlan {
  readonly payments: readonly string[];
  readonly promotion: string;
  readonly alertBelow: string;
}

const GST_FACTOR = '1.18';
const PROMOTION = Money.of('250', CURRENCY);

/** How a wallet comes to stand as its merchant's story says, when this much will have been used by the end of the seed. */
export function fundingPlan(funding: Exclude<Funding, { kind: 'NONE' }>, used: Money): FundingPlan {
  const promotion = PROMOTION.toFixed();
  switch (funding.kind) {
    case 'COMFORTABLE': {
      const reserve = Money.of(funding.reserve, CURRENCY);
      const payments = [grossOf(used.minus(PROMOTION)), grossOf(reserve)];
      return { payments, promotion, alertBelow: reserve.times('0.1').toFixed() };
    }
    case 'LOW': {
      const net = used.plus(Money.of(funding.reserve, CURRENCY)).minus(PROMOTION);
      return { payments: [grossOf(net)], promotion, alertBelow: '250' };
    }
    case 'SHORT': {
      const net = used.times(funding.percentOfUse).times('0.01').minus(PROMOTION);
      return { payments: [grossOf(net)], promotion, alertBelow: '500' };
    }
  }
}

function grossOf(net: Money): string {
  return net.times(GST_FACTOR).roundedToMinorUnit().toFixed();
}
