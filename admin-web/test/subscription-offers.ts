import type { Caller } from '@otpless/acceptance/caller';
import { accountOf, type RoadAccount, unique } from '@otpless/acceptance/road';

/** Two plans on the demo's meter, so that one can be changed for the other, and an account that is on none. */
export interface SubscriptionOffers extends RoadAccount {
  readonly basic: string;
  readonly premium: string;
  readonly basicName: string;
  readonly premiumName: string;
}

interface Draft {
  readonly id: string;
  readonly version: number;
}

/** Makes the plans: verifications, a monthly fee, and seats. */
export async function subscriptionOffers(admin: Caller): Promise<SubscriptionOffers> {
  const itemId = await itemsByKey(admin);
  const seats = unique('seats-');
  await admin.done('createBillableItem', 'BillableItem', 'id', {
    key: seats,
    kind: 'LICENCE',
    description: 'Seats',
    sacCode: '998319',
  });
  const seatsItemId = (await itemsByKey(admin))(seats);
  const plan = async (name: string, fee: string, rate: string) => {
    const { id: planId } = await admin.done<Draft>('createPricePlan', 'PricePlan', 'id', {
      key: unique('plan-'),
      name,
    });
    let draft = await admin.done<Draft>('draftPlanVersion', 'PlanVersion', 'id version', {
      planId,
      cycle: { interval: 'MONTHLY', graceDays: 3, startKind: 'FIXED', startDay: '1' },
      currencies: ['INR'],
    });
    const cards = [
      card('verifications', 'USAGE', itemId('otp-verification'), 'PER_UNIT', rate),
      card('fee', 'FIXED_FEE', itemId('platform-fee'), 'FLAT', fee),
      card('seats', 'LICENCE', seatsItemId, 'PER_UNIT', '99'),
    ];
    for (const one of cards) {
      const edit = { planVersionId: draft.id, expectedVersion: draft.version };
      draft = await admin.done<Draft>('putRateCard', 'PlanVersion', 'id version', { ...edit, ...one });
    }
    const active = { id: draft.id, expectedVersion: draft.version };
    await admin.done('activatePlanVersion', 'PlanVersion', 'id', active);
    return draft.id;
  };
  const [basicName, premiumName] = [unique('Basic '), unique('Premium ')];
  const [basic, premium] = [await plan(basicName, '500', '0.25'), await plan(premiumName, '5000', '0.12')];
  const account = await accountOf(admin, { paymentMode: 'POSTPAID' });
  return { ...account, basic, premium, basicName, premiumName };
}

function card(key: string, kind: string, itemId: string, model: string, rate: string) {
  const priceType = model === 'FLAT' ? 'FLAT' : 'PER_UNIT';
  return { key, kind, itemId, model, rates: [{ currency: 'INR', slabs: [{ startAfter: '0', priceType, rate }] }] };
}

async function itemsByKey(admin: Caller): Promise<(key: string) => string> {
  const { billableItems } = await admin.ask<{ billableItems: { nodes: { id: string; key: string }[] } }>(
    '{ billableItems(first: 200) { nodes { id key } } }',
  );
  return (wanted) => {
    const found = billableItems.nodes.find(({ key }) => key === wanted);
    if (!found) throw new Error(`There is no billable item ${wanted}`);
    return found.id;
  };
}
