import { useQuery } from '@apollo/client/react';
import { createContext, useContext, type ReactNode } from 'react';
import { graphql } from '../gql/gql';
import type { ViewerQuery } from '../gql/graphql';

const Viewer = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      roles
      permissions
    }
  }
`);

type ViewerFacts = ViewerQuery['viewer'];

const ViewerContext = createContext<ViewerFacts | undefined>(undefined);

/** Asks once who is signed in, for everything inside. */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const { data } = useQuery(Viewer);
  return <ViewerContext value={data?.viewer}>{children}</ViewerContext>;
}

/** Who is signed in; undefined until the server has said so. */
export const useViewer = (): ViewerFacts | undefined => useContext(ViewerContext);

/** Whether the viewer holds a permission. The server decides again; this only hides what it would refuse. */
export const useMay = (permission: string): boolean => useViewer()?.permissions.includes(permission) ?? false;
