import type { LocalDate } from '@otpless/period/local-date';
import { removeLicenceChange as decide } from '../domain/licence-quantity';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

export interface RemoveLicenceChangeRequest extends SubscriptionEdit {
  readonly rateCardKey: string;
  readonly effectiveOn: LocalDate;
}

/** Takes a change of the number of licences back before it holds. */
export function removeLicenceChange(
  ports: CatalogPorts,
  { rateCardKey, effectiveOn, ...edit }: RemoveLicenceChangeRequest,
) {
  return editSubscription(ports, edit, async (subscription, world) =>
    decide(subscription, rateCardKey, effectiveOn, world),
  );
}
