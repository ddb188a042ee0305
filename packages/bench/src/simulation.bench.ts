import { setTimeout as wait } from 'node:timers/promises';
import { connected } from '@otpless/local-stack/database';
import type { LocalStack } from '@otpless/local-stack/local-stack';
import { type Figure, median } from './figure';
import type { Graph } from './graph';
import { MERCHANTS, merchantsSeeded, seedMerchants } from './simulated-merchants';

const RUNS = 3;

export interface SimulationBench {
  readonly stack: LocalStack;
  readonly graph: Graph;
  /** An account that has a contract, which the simulated merchants have too. */
  readonly accountId: string;
}

/** Seconds from asking what a month of many merchants would cost on another plan until all are priced, from rollups. */
export async function simulationFigure({ stack, graph, accountId }: SimulationBench): Promise<Figure> {
  return connected(stack.databaseUrl, async (database) => {
    const month = await seedMerchants(database, accountId);
    const termsId = await otherPlanVersion(graph);
    const simulated: number[] = [];
    const added: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      simulated.push(await secondsOf(() => simulatedOnce(graph, termsId, month)));
      added.push(await secondsOf(() => database.query(addedUp, [month.meterId, month.startsAt, month.endsAt])));
    }
    return {
      what: `A month of ${MERCHANTS.toLocaleString('en-US')} accounts, simulated`,
      figure: median(simulated),
      unit: 's',
      baselineWhat: 'the same rollups added up by account and group in SQL',
      baseline: median(added),
      note: `${month.rollups.toLocaleString('en-US')} rollups (${merchantsSeeded}); asked through the gateway, both sides priced with their working and kept`,
    };
  });
}

const addedUp = `
  select account_id, "group", sum(count) from usage.rollup_15m
  where meter_id = $1 and account_id like 'acc_bench%' and bucket >= $2 and bucket < $3 group by 1, 2`;

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

async function simulatedOnce(
  graph: Graph,
  termsId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
) {
  const input = { termsId, selection: { tag: 'bench' }, period: { startsOn, endsOn } };
  const { simulatePricing } = await graph.query<{ simulatePricing: { id?: string; message?: string } }>(
    `mutation ($input: SimulatePricingInput!) { simulatePricing(input: $input) {
       ... on Simulation { id } ... on Problem { message } } }`,
    { input },
  );
  if (simulatePricing.id === undefined) throw new Error(simulatePricing.message);
  for (;;) {
    const { simulation } = await graph.query<{
      simulation: { status: string; outcomes: { outcome: string; accounts: number }[] };
    }>('query ($id: ID!) { simulation(id: $id) { status outcomes { outcome accounts } } }', { id: simulatePricing.id });
    if (simulation.status === 'DONE') {
      const compared = simulation.outcomes.find(({ outcome }) => outcome === 'COMPARED')?.accounts;
      if (compared !== MERCHANTS) throw new Error(`Not all were compared: ${JSON.stringify(simulation.outcomes)}`);
      return;
    }
    if (simulation.status === 'FAILED') throw new Error('The simulation failed.');
    await wait(50);
  }
}

/** Any version that is offered and priced in rupees will do: what it asks the meters is what the contract asks them. */
async function otherPlanVersion(graph: Graph): Promise<string> {
  const { pricePlans } = await graph.query<{
    pricePlans: { nodes: { activeVersion: { id: string; currencies: string[] } | null }[] };
  }>('{ pricePlans(first: 200) { nodes { activeVersion { id currencies } } } }');
  const version = pricePlans.nodes.find(({ activeVersion }) =>
    activeVersion?.currencies.includes('INR'),
  )?.activeVersion;
  if (!version) throw new Error('The demo offers no plan in INR.');
  return version.id;
}
