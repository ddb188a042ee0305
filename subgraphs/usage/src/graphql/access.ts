import { mayReadAccount, requireAllAccounts, requirePermission } from '@otpless/service/principal';
import { accrualTypeOf, type AccrualType } from './accrual.type';
import { alertRuleTypeOf, alertTypeOf, type AlertRuleType, type AlertType } from './alert.type';
import type { UsageContext } from './context';
import { type SimulationType, simulationTypeOf } from './simulation.type';
import { usageEventTypeOf, type UsageEventType } from './usage-event.type';

/** The accrual, if the caller may see it; another account's is, for an account-scoped caller, not there. */
export async function visibleAccrual(id: string, { loaders, principal }: UsageContext): Promise<AccrualType | null> {
  requirePermission(principal, 'accrual:read');
  const accrual = await loaders.accrual.load(id);
  return accrual !== null && mayReadAccount(principal, accrual.accountId) ? accrualTypeOf(accrual) : null;
}

export async function visibleAlertRule(
  id: string,
  { loaders, principal }: UsageContext,
): Promise<AlertRuleType | null> {
  requirePermission(principal, 'alert:read');
  const rule = await loaders.alertRule.load(id);
  return rule !== null && mayReadAccount(principal, rule.accountId) ? alertRuleTypeOf(rule) : null;
}

export async function visibleAlert(id: string, { loaders, principal }: UsageContext): Promise<AlertType | null> {
  requirePermission(principal, 'alert:read');
  const alert = await loaders.alert.load(id);
  return alert !== null && mayReadAccount(principal, alert.accountId) ? alertTypeOf(alert) : null;
}

/** An event that does not count has no account yet, so only callers that see all accounts see it. */
export async function visibleUsageEvent(
  { source, id }: { readonly source: string; readonly id: string },
  { reader, principal }: UsageContext,
): Promise<UsageEventType | null> {
  requirePermission(principal, 'usage:read');
  const event = await reader.event(source, id);
  return event !== null && mayReadAccount(principal, event.accountId ?? '') ? usageEventTypeOf(event) : null;
}

/** Simulations are about many accounts, so no caller that is limited to one sees any. */
export async function visibleSimulation(
  id: string,
  { loaders, principal }: UsageContext,
): Promise<SimulationType | null> {
  requirePermission(principal, 'pricing:simulate');
  requireAllAccounts(principal);
  const simulation = await loaders.simulation.load(id);
  return simulation === null ? null : simulationTypeOf(simulation);
}
