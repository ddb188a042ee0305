import type { Crumb } from '../parts/page';

export const planAt = (planId: string): string => `/catalog/plans/${planId}`;
export const versionAt = (planId: string, versionId: string): string => `${planAt(planId)}/versions/${versionId}`;

/** The way to what belongs to a version. */
export function versionCrumbs({
  id,
  number,
  plan,
}: {
  id: string;
  number: number;
  plan: { id: string; name: string };
}): Crumb[] {
  return [
    { to: '/catalog/plans', label: 'Plans' },
    { to: planAt(plan.id), label: plan.name },
    { to: versionAt(plan.id, id), label: `Version ${number}` },
  ];
}

/** What a problem of a version is about: the page where it is put right, and the place there. */
export interface ProblemPlace {
  to: string;
  /** Where in the card or the rule: `rates.0.slabs.1.rate`. */
  field: string;
}

interface KeyedVersion {
  rateCards: readonly { key: string }[];
  pricingRules: readonly { key: string }[];
}

/** Where a problem of a version is put right, under the address of the version. Keys may hold points: the longest wins. */
export function problemPlace(path: string, { rateCards, pricingRules }: KeyedVersion): ProblemPlace {
  const card = keyAt(path, 'rateCards', rateCards);
  if (card) return { to: `cards/${encodeURIComponent(card.key)}`, field: card.field };
  const rule = keyAt(path, 'pricingRules', pricingRules);
  if (rule) return { to: `rules/${encodeURIComponent(rule.key)}`, field: rule.field };
  if (path === 'rateCards') return { to: 'cards/new', field: '' };
  if (path.startsWith('currencies')) return { to: 'currencies', field: path };
  return { to: 'cycle', field: path };
}

function keyAt(
  path: string,
  list: string,
  members: readonly { key: string }[],
): { key: string; field: string } | undefined {
  const [key] = members
    .map((member) => member.key)
    .filter((each) => path === `${list}.${each}` || path.startsWith(`${list}.${each}.`))
    .sort((one, other) => other.length - one.length);
  return key === undefined ? undefined : { key, field: path.slice(list.length + key.length + 2) };
}
