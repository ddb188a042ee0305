import type { ApolloCache, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { type Answer, refusalOfProblem } from './problem';
import { type Refusal, refusalOfError } from './refusal';

export type { FieldProblem, Refusal } from './refusal';

export type Outcome<Noun> = { kind: 'DONE'; noun: Noun } | Refusal;

export interface Submission<Input, Noun> {
  submit: (input: Input) => Promise<Outcome<Noun>>;
  busy: boolean;
}

export interface SubmissionOptions {
  /** For what is only tried: its answer must not stand in the cache as if it were so. */
  fetchPolicy?: 'no-cache';
  /** What the document asks for beside the input. */
  variables?: OperationVariables;
  refetchQueries?: string[];
  update?: (cache: ApolloCache) => void;
}

/** What the one field of a mutation answers. */
export type ResultOf<Data> = Extract<NonNullable<Data[keyof Data]>, Answer>;

/**
 * Runs a mutation that takes one `input` and answers a union: the noun named `success`, or a refusal, which the document
 * reads by `...Submission_problem`. Refusals are values here as in the graph, so that a form keeps what was typed and
 * shows them at its fields.
 */
export function useSubmission<
  Data,
  Variables extends OperationVariables & { input: unknown },
  Success extends ResultOf<Data>['__typename'],
>(
  document: TypedDocumentNode<Data, Variables>,
  success: Success,
  { variables, ...options }: SubmissionOptions = {},
): Submission<Variables['input'], Extract<ResultOf<Data>, { __typename: Success }>> {
  type Noun = Extract<ResultOf<Data>, { __typename: Success }>;
  const [mutate, { loading }] = useMutation<Data, OperationVariables>(
    document as TypedDocumentNode<Data, OperationVariables>,
    options,
  );
  const submit = useCallback(
    async (input: Variables['input']): Promise<Outcome<Noun>> => {
      try {
        const { data } = await mutate({ variables: { ...variables, input } });
        const result = answerIn(data);
        if (!result) return { kind: 'FAILED', message: 'The server sent no answer.', fields: [], changes: [] };
        return result.__typename === success ? { kind: 'DONE', noun: result as Noun } : refusalOfProblem(result);
      } catch (error) {
        return refusalOfError(error);
      }
    },
    [mutate, success, variables],
  );
  return { submit, busy: loading };
}

const answerIn = (data: unknown): Answer | undefined =>
  Object.values(data ?? {}).find((value): value is Answer => typeof value === 'object' && value !== null);
