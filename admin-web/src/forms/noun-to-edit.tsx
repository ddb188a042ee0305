import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';

interface NounToEditProps<Data, Noun> {
  document: TypedDocumentNode<Data, { id: string }>;
  id: string;
  nounOf: (data: Data) => Noun | null | undefined;
  /** What it is called, and where it is listed, for when there is none. */
  noun: string;
  listTo: string;
  /** `look` brings the state that somebody else saved, and answers its version. */
  children: (noun: Noun, look: () => Promise<number>) => ReactNode;
}

/** Loads what a form edits, always afresh, so that the version that is edited is the one on the screen. */
export function NounToEdit<Data, Noun extends { version: number }>(props: NounToEditProps<Data, Noun>) {
  const { document, id, nounOf, noun, listTo, children } = props;
  const result = useQuery<Data, { id: string }>(document, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <Loaded<Data> result={{ ...result, data: result.data as Data | undefined }} skeleton={<DetailSkeleton />}>
      {(data) => {
        const found = nounOf(data);
        if (!found) return <MissingState noun={noun} listTo={listTo} />;
        const look = async () => {
          const { data: now } = await result.refetch();
          return (now && nounOf(now as Data)?.version) ?? found.version;
        };
        return children(found, look);
      }}
    </Loaded>
  );
}
