import type { ServiceContext } from '@otpless/service/graphql/context';
import type { WalletOperations } from '../operations/operations';
import type { WalletReader } from '../operations/reader';
import { type WalletLoaders, walletLoaders } from './loaders';

/** What the wallet's resolvers work with. */
export interface WalletContext extends ServiceContext {
  readonly operations: WalletOperations;
  readonly reader: WalletReader;
  readonly loaders: WalletLoaders;
}

/** The context of one request, with loaders of its own. */
export function walletContext(base: ServiceContext, operations: WalletOperations, reader: WalletReader): WalletContext {
  return { ...base, operations, reader, loaders: walletLoaders(reader) };
}
