import type { ReactNode } from 'react';
import { FailureState } from './failure-state';

export interface Loadable<Data> {
  data: Data | undefined;
  error?: unknown;
  refetch: () => Promise<unknown>;
}

interface LoadedProps<Data> {
  result: Loadable<Data>;
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
}

/** What a query brought, its skeleton until then, and what went wrong with the way to try again. */
export function Loaded<Data>({ result, skeleton, children }: LoadedProps<Data>) {
  const { data, error, refetch } = result;
  if (data === undefined) {
    return error ? <FailureState error={error} retry={refetch} /> : skeleton;
  }
  return (
    <>
      {error !== undefined && <FailureState error={error} retry={refetch} stale />}
      {children(data)}
    </>
  );
}
