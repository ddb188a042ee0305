import { useState } from 'react';
import { useParams } from 'react-router';
import { MissingState } from '../parts/missing-state';
import { DraftLoader, type DraftToWorkOn } from '../plans/draft-loader';
import { RuleForm } from './rule-form';

/** Adds a pricing rule to a draft. */
export function AddRulePage() {
  return <DraftLoader>{(work) => <RuleForm work={work} ruleKey={undefined} />}</DraftLoader>;
}

/** Edits a pricing rule of a draft. */
export function RulePage() {
  const { ruleKey = '' } = useParams();
  return <DraftLoader>{(work) => <RuleOf key={ruleKey} work={work} ruleKey={ruleKey} />}</DraftLoader>;
}

function RuleOf({ work, ruleKey }: { work: DraftToWorkOn; ruleKey: string }) {
  // A rule that somebody else removes meanwhile does not take the form away from who types in it.
  const [isThere] = useState(work.draft.pricingRules.some(({ key }) => key === ruleKey));
  if (!isThere) return <MissingState noun="pricing rule" listTo="/catalog/plans" />;
  return <RuleForm work={work} ruleKey={ruleKey} />;
}
