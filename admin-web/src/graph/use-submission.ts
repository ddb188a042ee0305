import type { ApolloCache, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { explainError } from './explain-error';

export interface FieldProblem {
  path: string;
  message: string;
}

/** What a mutation refused, or why nobody knows whether it happened. */
export interface Refusal {
  kind: 'REFUSED' | 'FAILED';
  message: string;
  fields: readonly FieldProblem[];
}

export type Outcome<Noun> = { kind: 'DONE'; noun: Noun } | Refusal;

interface Answer {
  __typename: string;
  message?: string;
  fields?: readonly FieldProblem[];
}

export interface Submission<Input, Noun> {
  submit: (input: Input) => Promise<Outcome<Noun>>;
  busy: boolean;
}

export interface SubmissionOptions {
  refetchQueries?: string[];
  update?: (cache: ApolloCache) => void;
}

/**
 * Runs a mutation that takes one `input` and answers a union: the noun named `success`, or a refusal.
 * Refusals are values here as in the graph, so that a form keeps what was typed and shows them at its fields.
 */
export function useSubmission<
  Data,
  Variables extends OperationVariables & { input: unknown },
  Result extends Answer,
  Success extends Result['__typename'],
>(
  document: TypedDocumentNode<Data, Variables>,
  resultOf: (data: Data) => Result,
  success: Success,
  options: SubmissionOptions = {},
): Submission<Variables['input'], Extract<Result, { __typename: Success }>> {
  const [mutate, { loading }] = useMutation<Data, OperationVariables>(
    document as TypedDocumentNode<Data, OperationVariables>,
    options,
  );
  const submit = useCallback(
    async (input: Variables['input']): Promise<Outcome<Extract<Result, { __typename: Success }>>> => {
      try {
        const { data } = await mutate({ variables: { input } });
        if (!data) return { kind: 'FAILED', message: 'The server sent no answer.', fields: [] };
        const result = resultOf(data as Data);
        if (result.__typename === success) {
          return { kind: 'DONE', noun: result as Extract<Result, { __typename: Success }> };
        }
        return { kind: 'REFUSED', message: result.message ?? 'The request was refused.', fields: result.fields ?? [] };
      } catch (error) {
        return { kind: 'FAILED', message: explainError(error), fields: [] };
      }
    },
    [mutate, resultOf, success],
  );
  return { submit, busy: loading };
}
