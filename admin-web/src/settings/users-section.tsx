import { useQuery } from '@apollo/client/react';
import { DayText } from '../figures/instant-text';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { Loaded } from '../parts/loaded';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';

const Users = graphql(`
  query Users {
    users {
      id
      name
      email
      roles
      createdAt
    }
  }
`);

/** Who may sign in to the console, as what. */
export function UsersSection() {
  const result = useQuery(Users);
  return (
    <Section title="Users">
      <Loaded result={result} skeleton={<TableSkeleton rows={4} />}>
        {({ users }) => (
          <DataTable
            caption="Users of the console"
            rows={users}
            keyOf={({ id }) => id}
            columns={[
              { label: 'Name', names: true, cell: ({ name }) => <strong>{name}</strong> },
              { label: 'E-mail', cell: ({ email }) => email },
              { label: 'Roles', cell: ({ roles }) => roles.map((role) => role.toLowerCase()).join(', ') },
              { label: 'Since', cell: ({ createdAt }) => <DayText at={createdAt} /> },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
