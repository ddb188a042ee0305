import { DayText } from '../figures/instant-text';
import type { VersionShown_VersionFragment } from '../gql/graphql';
import { Facts, type FactShown } from '../parts/facts';
import { NounLink } from '../parts/noun-link';
import { cycleWords, graceWords, trialWords } from './cycle-words';
import { versionAt } from './plan-addresses';

/** By which cycle a version is billed, in which currencies, since when. */
export function VersionTerms({ version }: { version: VersionShown_VersionFragment }) {
  const { id, plan, status, cycle, currencies, trialDays, createdAt, activatedAt, archivedAt } = version;
  const at = versionAt(plan.id, id);
  const isDraft = status === 'DRAFT';
  const edit = (part: string, label: string) =>
    isDraft && (
      <div>
        <NounLink to={`${at}/${part}`}>{label}</NounLink>
      </div>
    );
  const facts: FactShown[] = [
    {
      label: 'Pricing cycle',
      value: (
        <>
          {cycleWords(cycle)}
          {edit('cycle', 'Edit cycle')}
        </>
      ),
    },
    { label: 'Grace', value: graceWords(cycle.graceDays) },
    { label: 'Trial', value: trialWords(trialDays) },
    {
      label: 'Currencies',
      value: (
        <>
          {currencies.join(', ')}
          {edit('currencies', 'Edit currencies')}
        </>
      ),
    },
    { label: 'Drafted', value: <DayText at={createdAt} /> },
    ...(activatedAt ? [{ label: 'Active since', value: <DayText at={activatedAt} /> }] : []),
    ...(archivedAt ? [{ label: 'Archived', value: <DayText at={archivedAt} /> }] : []),
  ];
  return <Facts facts={facts} />;
}
