import type { LocalDate } from '@otpless/period/local-date';
import type { ServiceContext } from '@otpless/service/graphql/context';
import type { CatalogOperations } from '../operations/catalog-operations';
import type { CatalogReads } from '../operations/ports';
import type { CatalogLoaders } from './loaders';

/** What a catalog resolver works with. */
export interface CatalogContext extends ServiceContext {
  readonly operations: CatalogOperations;
  readonly reads: CatalogReads;
  readonly loaders: CatalogLoaders;
  readonly now: () => Date;
  /** The day it is in a zone. */
  readonly today: (timeZone: string) => LocalDate;
}
