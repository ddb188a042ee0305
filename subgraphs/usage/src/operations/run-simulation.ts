import type { Clock } from '@otpless/service/clock';
import { finished, progressed, running, type Simulation } from '../domain/simulation';
import { DataFault, type Stores, type Transact } from './ports';
import { priceAccounts, type ReportFault } from './price-accounts';

const ACCOUNTS = 50;

/** A simulation that breaks off so often, while the database can be asked, stands in the way of the others. */
const ATTEMPTS = 5;

/**
 * Prices the next accounts of the oldest simulation that is not over, in one transaction that holds it: a process that
 * dies leaves no account half priced, and the next one goes on. Answers whether there is more to do.
 */
export function runSimulation(transact: Transact, clock: Clock, report: ReportFault) {
  let broken = { id: '', times: 0 };
  return async (): Promise<boolean> => {
    let held: string | null = null;
    try {
      return await transact('FREE', async (stores) => {
        const simulation = await stores.simulations.holdNext();
        if (simulation === null) return false;
        held = simulation.id;
        await stores.simulations.save(await advanced(stores, simulation, clock, report));
        return true;
      });
    } catch (error) {
      if (held === null) throw error;
      broken = { id: held, times: broken.id === held ? broken.times + 1 : 1 };
      // What the database cannot hold it never can; anything else may pass by itself.
      if (!(error instanceof DataFault) && broken.times < ATTEMPTS) throw error;
      report(error);
      await giveUp(transact, clock, held);
      return true;
    }
  };
}

async function advanced(
  stores: Stores,
  simulation: Simulation,
  clock: Clock,
  report: ReportFault,
): Promise<Simulation> {
  const beganAt = clock.now();
  const started = running(simulation, beganAt);
  const accountIds = await stores.simulations.waiting(simulation.id, ACCOUNTS);
  if (accountIds.length === 0) return finished(started, 'DONE', beganAt);
  const accounts = await priceAccounts(stores, simulation, accountIds, beganAt, report);
  await stores.simulations.keep(simulation.id, accounts);
  return progressed(started, accounts.length, clock.now().getTime() - beganAt.getTime());
}

function giveUp(transact: Transact, clock: Clock, id: string): Promise<void> {
  return transact('FREE', async ({ simulations }) => {
    const simulation = await simulations.hold(id);
    if (simulation === null || simulation.status === 'CANCELLED') return;
    await simulations.save(
      finished(
        simulation,
        'FAILED',
        clock.now(),
        'It broke off and was given up; the log of the usage process says why.',
      ),
    );
  });
}
