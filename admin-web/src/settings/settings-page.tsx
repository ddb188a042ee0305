import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { graphql } from '../gql/gql';
import { CopyText } from '../parts/copy-text';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { useMay, useViewer } from '../session/viewer';
import { UsersSection } from './users-section';

const Settings = graphql(`
  query Settings {
    sellerProfile {
      legalName
      gstin
      address
      stateCode
      stateName
    }
  }
`);

export function SettingsPage() {
  const result = useQuery(Settings);
  const viewer = useViewer();
  const mayManageUsers = useMay('user:manage');
  return (
    <Page title="Settings">
      <Section title="Seller, as it stands on every invoice">
        <Loaded result={result} skeleton={<TableSkeleton rows={2} />}>
          {({ sellerProfile: { legalName, gstin, address, stateCode, stateName } }) => (
            <Facts
              facts={[
                { label: 'Legal name', value: legalName },
                { label: 'GSTIN', value: <CopyText text={gstin} what="GSTIN" /> },
                { label: 'Address', value: address },
                { label: 'State', value: `${stateName} (${stateCode})` },
              ]}
            />
          )}
        </Loaded>
      </Section>
      {mayManageUsers && <UsersSection />}
      {viewer && (
        <Section title="You">
          <Facts
            facts={[
              { label: 'Name', value: viewer.name },
              { label: 'E-mail', value: viewer.email ?? '–' },
              { label: 'Roles', value: viewer.roles.map((role) => role.toLowerCase()).join(', ') || '–' },
            ]}
          />
          <Text size="sm" c="dimmed" mt="sm">
            You may: {viewer.permissions.join(', ')}.
          </Text>
        </Section>
      )}
    </Page>
  );
}
