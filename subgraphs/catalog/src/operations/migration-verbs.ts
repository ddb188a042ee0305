import { approveMigration } from './approve-migration';
import { cancelMigration } from './cancel-migration';
import { planMigration } from './plan-migration';
import { returnMigration } from './return-migration';
import { runMigrations } from './run-migrations';

/** What can be done with migrations of subscriptions. */
export const migrationVerbs = { approveMigration, cancelMigration, planMigration, returnMigration, runMigrations };
