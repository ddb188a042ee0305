import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import type { Clock } from '@otpless/service/clock';
import { cancelled, type Simulation } from '../domain/simulation';
import type { Transact } from './ports';

/** Stops a simulation between two accounts; what was priced until then stays. */
export function cancelSimulation(transact: Transact, clock: Clock) {
  return (id: string): Promise<Simulation | NotFound | Conflict> =>
    transact('FREE', async ({ simulations }) => {
      const simulation = await simulations.hold(id);
      if (simulation === null) return new NotFound('simulation', id);
      const stopped = cancelled(simulation, clock.now());
      if (!(stopped instanceof Problem)) await simulations.save(stopped);
      return stopped;
    });
}
