import type { ApolloCache, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { type FieldChange, type FieldProblem, type Refusal, refusalOfError } from './refusal';

export type { FieldProblem, Refusal } from './refusal';

export type Outcome<Noun> = { kind: 'DONE'; noun: Noun } | Refusal;

interface Answer {
  __typename: string;
  message?: string;
  fields?: readonly FieldProblem[];
  changes?: readonly FieldChange[];
}

export interface Submission<Input, Noun> {
  submit: (input: Input) => Promise<Outcome<Noun>>;
  busy: boolean;
}

export interface SubmissionOptions {
  /** For what is only tried: its answer must not stand in the cache as if it were so. */
  fetchPolicy?: 'no-cache';
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
        if (!data) return { kind: 'FAILED', message: 'The server sent no answer.', fields: [], changes: [] };
        const result = resultOf(data as Data);
        if (result.__typename === success) {
          return { kind: 'DONE', noun: result as Extract<Result, { __typename: Success }> };
        }
        const { message = 'The request was refused.', fields = [], changes = [] } = result;
        return { kind: 'REFUSED', message, fields, changes };
      } catch (error) {
        return refusalOfError(error);
      }
    },
    [mutate, resultOf, success],
  );
  return { submit, busy: loading };
}
