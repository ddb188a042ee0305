import { EntitySchema } from '@mikro-orm/core';
import type { Edit } from '../../domain/edit';
import { id, instant, int, json, text } from './columns';

export interface EditRow extends Omit<Edit, 'by'> {
  readonly byId: string;
  readonly byName: string;
}

export const editEntity = new EntitySchema<EditRow>({
  name: 'Edit',
  tableName: 'edit',
  properties: {
    ofId: id,
    version: { ...int, primary: true },
    kind: text,
    at: { ...instant, fieldName: 'edited_at' },
    byId: text,
    byName: text,
    changes: json,
  },
});
