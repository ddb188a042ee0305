import type { Clock } from '@otpless/service/clock';
import { DEDUPE_WINDOW_MS, FUTURE_LIMIT_MS } from '../domain/judge-event';
import type { HousekeepingStore } from './ports';

const DAY_MS = 24 * 60 * 60_000;
/** A key outlives the window by what a sender's clock may run ahead, and a day to be safe. */
const KEYS_KEPT_MS = DEDUPE_WINDOW_MS + FUTURE_LIMIT_MS + DAY_MS;
const REFUSALS_KEPT_MS = 90 * DAY_MS;
const SECONDS_KEPT_MS = 10 * 60_000;
const SIMULATIONS_KEPT_MS = 180 * DAY_MS;

/** Forgets what nobody asks for any more: old keys, old refusals, the tallies of past seconds, simulations of half a year ago. */
export function keepHouse(store: HousekeepingStore, clock: Clock) {
  return async (): Promise<void> => {
    const now = clock.now().getTime();
    await store.forgetKeys(new Date(now - KEYS_KEPT_MS));
    await store.dropRefusals(new Date(now - REFUSALS_KEPT_MS));
    await store.dropSeconds(new Date(now - SECONDS_KEPT_MS));
    await store.dropSimulations(new Date(now - SIMULATIONS_KEPT_MS));
  };
}
