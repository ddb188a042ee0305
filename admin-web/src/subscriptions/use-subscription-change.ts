import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { type Outcome, type ResultOf, useSubmission } from '../graph/use-submission';

type Changed<Data> = Extract<ResultOf<Data>, { __typename: 'PlanSubscription' }>;

/** A change of a subscription: what would come of it can be asked before it is made. */
export interface SubscriptionChangeVerb<Input, Noun> {
  ask: (input: Input) => Promise<Outcome<Noun>>;
  make: (input: Input) => Promise<Outcome<Noun>>;
  busy: boolean;
}

const asked = { dryRun: true };

export function useSubscriptionChange<Data, Variables extends OperationVariables & { input: object }>(
  document: TypedDocumentNode<Data, Variables>,
): SubscriptionChangeVerb<Variables['input'], Changed<Data>> {
  const asking = useSubmission<Data, Variables, 'PlanSubscription'>(document, 'PlanSubscription', {
    fetchPolicy: 'no-cache',
    variables: asked,
  });
  const making = useSubmission<Data, Variables, 'PlanSubscription'>(document, 'PlanSubscription');
  return {
    ask: (input) => asking.submit({ ...input, dryRun: true }),
    make: making.submit,
    busy: asking.busy || making.busy,
  };
}
