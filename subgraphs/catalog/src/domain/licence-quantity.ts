import type { LocalDate } from '@otpless/period/local-date';
import { InvalidInput } from '@otpless/problem/problem';
import { dayOfChange, type Today, type When } from './change-day';
import type { LicenceQuantity, Subscription } from './subscription';
import { changed, type Decided } from './subscription-change';
import { type MoveNotAllowed, moveRefusal } from './subscription-status';

export interface LicenceRequest {
  readonly rateCardKey: string;
  readonly quantity: string;
  readonly when: When;
}

/** The keys of the licence cards in force on a day. */
export type LicenceKeysOn = (date: LocalDate) => readonly string[];

/** Says how many licences of a card are held from a day on; changes that are set for later days stay. */
export function setLicenceQuantity(
  subscription: Subscription,
  { rateCardKey, quantity, when }: LicenceRequest,
  licenceKeysOn: LicenceKeysOn,
  now: Today,
): Decided | MoveNotAllowed | InvalidInput {
  const refusal = moveRefusal(subscription, 'CHANGE_TERMS', now.today);
  if (refusal !== null) return refusal;
  const effectiveOn = dayOfChange(subscription, when, now);
  if (effectiveOn instanceof InvalidInput) return effectiveOn;
  const problems = [
    ...licenceKeyProblems(rateCardKey, licenceKeysOn(effectiveOn)),
    ...quantityProblems('quantity', quantity),
  ];
  if (problems.length > 0) return new InvalidInput(problems);
  const licences = [
    ...withoutChange(subscription.licences, rateCardKey, effectiveOn),
    { rateCardKey, effectiveOn, quantity },
  ];
  return changed(subscription, { licences: inOrder(licences) }, effectiveOn, {
    kind: 'LICENCES_SET',
    rateCardKey,
    quantity,
  });
}

/** Takes a change of a number back before it holds. */
export function removeLicenceChange(
  subscription: Subscription,
  rateCardKey: string,
  effectiveOn: LocalDate,
  { today }: Today,
): Decided | MoveNotAllowed | InvalidInput {
  const refusal = moveRefusal(subscription, 'CHANGE_TERMS', today);
  if (refusal !== null) return refusal;
  const licences = withoutChange(subscription.licences, rateCardKey, effectiveOn);
  if (licences.length === subscription.licences.length)
    return InvalidInput.at('effectiveOn', `the number of ${rateCardKey} does not change on ${effectiveOn}`);
  if (effectiveOn <= today)
    return InvalidInput.at('effectiveOn', `the change of ${effectiveOn} holds already: set another number instead`);
  const details = { kind: 'LICENCE_CHANGE_REMOVED', rateCardKey, of: effectiveOn } as const;
  return changed(subscription, { licences }, today, details);
}

/** How many licences there are is a whole number. */
export function quantityProblems(path: string, quantity: string) {
  if (/^\d{1,9}$/.test(quantity)) return [];
  return [{ path, message: 'a number of licences is a whole number, 0 or more' }];
}

export function licenceKeyProblems(rateCardKey: string, keys: readonly string[]) {
  if (keys.includes(rateCardKey)) return [];
  const known = keys.join(', ') || '(none)';
  return [
    { path: 'rateCardKey', message: `no licence card ${rateCardKey} is in force on that day: use one of ${known}` },
  ];
}

function withoutChange(licences: readonly LicenceQuantity[], rateCardKey: string, effectiveOn: LocalDate) {
  return licences.filter((one) => one.rateCardKey !== rateCardKey || one.effectiveOn !== effectiveOn);
}

function inOrder(licences: readonly LicenceQuantity[]): LicenceQuantity[] {
  const place = ({ rateCardKey, effectiveOn }: LicenceQuantity) => `${rateCardKey} ${effectiveOn}`;
  return [...licences].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}
