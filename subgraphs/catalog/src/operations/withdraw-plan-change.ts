import type { LocalDate } from '@otpless/period/local-date';
import { withdrawPlanChange as decide } from '../domain/change-plan';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

export interface WithdrawPlanChangeRequest extends SubscriptionEdit {
  /** The day of the change, where several are pending. */
  readonly effectiveOn: LocalDate | null;
}

/** Takes a change of plan back before it holds. */
export function withdrawPlanChange(ports: CatalogPorts, { effectiveOn, ...edit }: WithdrawPlanChangeRequest) {
  return editSubscription(ports, edit, async (subscription, world) => decide(subscription, effectiveOn, world));
}
