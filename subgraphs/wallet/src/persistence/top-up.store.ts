import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { TopUp } from '../domain/top-up';
import type { TopUpStore } from '../operations/ports';
import { TopUpEntity } from './entities/top-up.entity';
import { topUpOf } from './mapping';
import { topUpTable } from './tables';
import { writeRows } from './write-rows';

export class PostgresTopUpStore implements TopUpStore {
  constructor(private readonly em: EntityManager) {}

  async getForUpdate(id: string): Promise<TopUp | null> {
    const row = await this.em.findOne(TopUpEntity, id, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      disableIdentityMap: true,
    });
    return row && topUpOf(row);
  }

  async add(topUp: TopUp): Promise<void> {
    await writeRows(this.em, topUpTable, [topUp]);
  }

  async save(topUp: TopUp): Promise<void> {
    await writeRows(this.em, topUpTable, [topUp]);
  }
}
