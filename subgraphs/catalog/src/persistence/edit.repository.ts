import type { EntityManager } from '@mikro-orm/postgresql';
import type { Edit } from '../domain/edit';
import type { EditStore } from '../operations/plan-ports';
import { fresh } from './reading';
import { editEntity, type EditRow } from './rows/edit.entity';

export function editStore(em: EntityManager): EditStore {
  return {
    add: async ({ by, ...edit }) => {
      await em.insert(editEntity, { ...edit, byId: by.id, byName: by.name });
    },
    since: async (ofId, version) => {
      const later = { ofId, version: { $gt: version } };
      return (await em.find(editEntity, later, { ...fresh, orderBy: { version: 'asc' } })).map(editOfRow);
    },
    of: async (ids) => {
      const newestFirst = { ...fresh, orderBy: { version: 'desc' } } as const;
      return (await em.find(editEntity, { ofId: { $in: [...ids] } }, newestFirst)).map(editOfRow);
    },
  };
}

function editOfRow({ byId, byName, ...edit }: EditRow): Edit {
  return { ...edit, by: { id: byId, name: byName } };
}
