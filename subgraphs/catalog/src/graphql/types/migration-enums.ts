import { migrationStatuses } from '../../domain/migration';
import { migrationOutcomes, returnScopes } from '../../domain/migration-item';
import { enumOf } from './enums';

export const MigrationStatusEnum = enumOf('MigrationStatus', migrationStatuses);
export const MigrationOutcomeEnum = enumOf('MigrationOutcome', migrationOutcomes);
export const MigrationReturnScopeEnum = enumOf('MigrationReturnScope', returnScopes);
