import type { Clock } from '@otpless/service/clock';
import type { ServiceContext } from '@otpless/service/graphql/context';
import type { AcceptEvents } from '../operations/accept-events';
import type { UsageOperations } from '../operations/operations';
import type { UsageReader } from '../operations/reader';
import { type UsageLoaders, usageLoaders } from './loaders';

/** What the resolvers share: one for the life of the process. */
export interface UsageServices {
  readonly operations: UsageOperations;
  readonly reader: UsageReader;
  readonly acceptEvents: AcceptEvents;
  readonly clock: Clock;
}

export interface UsageContext extends ServiceContext, UsageServices {
  readonly loaders: UsageLoaders;
}

/** The context of one request, with loaders of its own. */
export function usageContext(base: ServiceContext, services: UsageServices): UsageContext {
  return { ...base, ...services, loaders: usageLoaders(services.reader, services.clock) };
}
