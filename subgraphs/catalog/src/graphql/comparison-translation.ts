import { type ComparedBy, compareVersions } from '../domain/compare-versions';
import { inWords } from '../domain/figure-words';
import type { PlanVersion } from '../domain/plan-version';
import type { CatalogContext } from './context';
import { rateCardShown } from './rate-card-translation';

/** Versions side by side, for the screen. */
export async function comparisonShown(versions: readonly PlanVersion[], context: CatalogContext): Promise<object> {
  const rows = await Promise.all(
    compareVersions(versions).map(async ({ of, cells }) => ({
      label: await labelOf(of, context),
      cells: cells.map((cards, at) => ({ planVersion: versions[at], cards: cards.map(rateCardShown) })),
    })),
  );
  return { planVersions: versions, rows };
}

async function labelOf(of: ComparedBy, { loaders }: CatalogContext): Promise<string> {
  switch (of.kind) {
    case 'FEATURE':
      return (await loaders.featureByKey.load(of.featureKey))?.name ?? of.featureKey;
    case 'ITEM':
      return (await loaders.item.load(of.itemId))?.description ?? of.itemId;
    case 'OTHER':
      return sentenceCase(inWords(of.cardKind));
  }
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
