import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { type Outcome, useSubmission } from '../graph/use-submission';

interface Answer {
  __typename: string;
  message?: string;
  fields?: readonly { path: string; message: string }[];
  changes?: readonly { path: string; before?: string | null; after?: string | null }[];
}

type Changed<Result> = Extract<Result, { __typename: 'PlanSubscription' }>;

/** A change of a subscription: what would come of it can be asked before it is made. */
export interface SubscriptionChangeVerb<Input, Noun> {
  ask: (input: Input) => Promise<Outcome<Noun>>;
  make: (input: Input) => Promise<Outcome<Noun>>;
  busy: boolean;
}

export function useSubscriptionChange<
  Data,
  Variables extends OperationVariables & { input: object },
  Result extends Answer,
>(
  document: TypedDocumentNode<Data, Variables>,
  resultOf: (data: Data) => Result,
): SubscriptionChangeVerb<Variables['input'], Changed<Result>> {
  const asking = useSubmission<Data, Variables, Result, 'PlanSubscription'>(document, resultOf, 'PlanSubscription', {
    fetchPolicy: 'no-cache',
  });
  const making = useSubmission<Data, Variables, Result, 'PlanSubscription'>(document, resultOf, 'PlanSubscription');
  return {
    ask: (input) => asking.submit({ ...input, dryRun: true }),
    make: making.submit,
    busy: asking.busy || making.busy,
  };
}
