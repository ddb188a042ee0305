import { useState } from 'react';
import { useParams } from 'react-router';
import { MissingState } from '../parts/missing-state';
import { DraftLoader, type DraftToWorkOn } from '../plans/draft-loader';
import { CardForm } from './card-form';

/** Edits a rate card of a draft. */
export function CardPage() {
  const { cardKey = '' } = useParams();
  return <DraftLoader>{(work) => <CardOf key={cardKey} work={work} cardKey={cardKey} />}</DraftLoader>;
}

function CardOf({ work, cardKey }: { work: DraftToWorkOn; cardKey: string }) {
  const card = work.draft.rateCards.find(({ key }) => key === cardKey);
  // A card that somebody else removes meanwhile does not take the form away from who types in it.
  const [kind] = useState(card?.kind);
  if (!kind) return <MissingState noun="rate card" listTo="/catalog/plans" />;
  return <CardForm work={work} kind={kind} cardKey={cardKey} />;
}
