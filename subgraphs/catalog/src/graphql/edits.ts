import { localDate, type LocalDate } from '@otpless/period/local-date';
import type { When } from '../domain/change-day';
import type { SubscriptionEdit } from '../operations/edit-subscription';
import type { CatalogContext } from './context';
import { editor } from './edited-by';
import type { SubscriptionEditInput, TimedEditInput } from './inputs/subscription-change.input';

/** What every edit of a subscription says, with who says it. */
export function editOf(input: SubscriptionEditInput, context: CatalogContext): SubscriptionEdit {
  const { subscriptionId, expectedVersion, reason = null, dryRun } = input;
  return { subscriptionId, expectedVersion, reason, dryRun, by: editor(context.principal) };
}

export function whenOf({ timing, effectiveOn }: TimedEditInput): When {
  return { timing, on: dayOf(effectiveOn) };
}

export function dayOf(date: string | null | undefined): LocalDate | null {
  return date === null || date === undefined ? null : localDate(date);
}
