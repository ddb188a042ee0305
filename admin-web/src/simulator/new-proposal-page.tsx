import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { useFilter } from '../parts/use-filter';
import { ProposalForm } from './proposal-form';
import { TermsField } from './terms-field';
import { VersionToProposeOf } from './version-to-propose';

/** Overrides of a plan version that nobody has yet, to be simulated. */
export function NewProposalPage() {
  const [versionId, setVersionId] = useFilter('version');
  if (versionId)
    return (
      <VersionToProposeOf id={versionId}>
        {(found) => <ProposalForm key={versionId} found={found} />}
      </VersionToProposeOf>
    );
  return (
    <Page title="Propose overrides" crumbs={[{ to: '/catalog/simulator', label: 'Simulator' }]}>
      <Section title="Which version would be overridden">
        <TermsField
          label="Plan version"
          description="A draft, or one that is or was offered; it stays as it is"
          maw={480}
          value={null}
          onChange={(id) => setVersionId(id ?? '')}
        />
      </Section>
    </Page>
  );
}
