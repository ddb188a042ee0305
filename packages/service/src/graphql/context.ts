import type { Principal } from '../principal';

/** What every resolver can rely on; a subgraph adds its operations and loaders. */
export interface ServiceContext {
  readonly principal: Principal;
  readonly requestId: string;
}
