import { EntitySchema } from '@mikro-orm/core';
import type { Catalogue } from '../../domain/catalogue';
import { id, instant, int, optionalText, text } from './columns';

export type CatalogueRow = Omit<Catalogue, 'planIds'>;

export const catalogueEntity = new EntitySchema<CatalogueRow>({
  name: 'Catalogue',
  tableName: 'catalogue',
  properties: {
    id,
    key: text,
    name: text,
    description: optionalText,
    masterId: optionalText,
    version: int,
    createdAt: instant,
  },
});

export interface CataloguePlanRow {
  readonly catalogueId: string;
  readonly planId: string;
  readonly position: number;
}

export const cataloguePlanEntity = new EntitySchema<CataloguePlanRow>({
  name: 'CataloguePlan',
  tableName: 'catalogue_plan',
  properties: { catalogueId: id, planId: id, position: int },
});
