import { GraphQLError } from 'graphql';
import type { LiveField } from './live-schema';

export type RunQuery = (document: string, variables: Record<string, unknown>) => Promise<Record<string, never>>;

interface WalletState {
  readonly wallet: { readonly id: string; readonly updatedAt: string } | null;
}
interface AccrualState {
  readonly accruals: {
    readonly nodes: readonly {
      id: string;
      subscription: { id: string };
      total: unknown;
      state: string;
      revision: number;
      ratedAt: string;
    }[];
  };
}

const money = '{ amount currency }';
const walletState = `query($topic: ID!) { wallet(id: $topic) { id revision updatedAt balance ${money} liveBalance ${money}
  available ${money} undrawn ${money} uncovered ${money} } }`;
const accrualState = `query($topic: ID!) { accruals(subscriptionId: $topic, first: 1) {
  nodes { id subscription { id } total ${money} state revision ratedAt } } }`;

/**
 * The state that a new subscriber starts from, read as the subscriber: whoever may not read it is refused here.
 * Null where there is none yet, or where what is pushed is news and not a state (alerts).
 */
export async function presentState(
  field: LiveField,
  topic: string,
  run: RunQuery,
): Promise<Record<string, unknown> | null> {
  switch (field) {
    case 'walletBalanceChanged': {
      const { wallet } = (await run(walletState, { topic })) as unknown as WalletState;
      if (wallet === null)
        throw new GraphQLError(`There is no wallet ${topic}.`, { extensions: { code: 'NOT_FOUND' } });
      const { updatedAt, ...figures } = wallet;
      const withType = { __typename: 'Wallet', ...figures };
      return { ...figures, wallet: withType, changedAt: updatedAt, lastEventReceivedAt: null };
    }
    case 'accrualChanged': {
      const { accruals } = (await run(accrualState, { topic })) as unknown as AccrualState;
      const accrual = accruals.nodes[0];
      if (accrual === undefined) return null;
      return {
        ...accrual,
        accrual: { __typename: 'Accrual', ...accrual },
        subscription: { __typename: 'PlanSubscription', id: accrual.subscription.id },
      };
    }
    case 'alertRaised':
      return null;
  }
}
