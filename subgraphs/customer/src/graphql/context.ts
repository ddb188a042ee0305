import type { Clock } from '@otpless/service/clock';
import type { ServiceContext } from '@otpless/service/graphql/context';
import type { Directory } from '../operations/directory';
import type { Operations } from '../operations/operations';
import { type Loaders, loadersOver } from './loaders';

/** What this subgraph's resolvers work with. */
export interface CustomerContext extends ServiceContext {
  readonly operations: Operations;
  readonly directory: Directory;
  readonly loaders: Loaders;
  readonly clock: Clock;
}

/** Adds the operations and, for this one request, its loaders. */
export function customerContext(
  parts: Pick<CustomerContext, 'operations' | 'directory' | 'clock'>,
): (base: ServiceContext) => CustomerContext {
  return (base) => ({ ...base, ...parts, loaders: loadersOver(parts.directory) });
}
