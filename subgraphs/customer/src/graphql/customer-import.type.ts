import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RowOutcome } from '../operations/import-report';
import { ImportOutcomeEnum } from './enums';

@InputType('ImportCustomersInput')
export class ImportCustomersInput {
  @Field(() => String, {
    description: 'As customers are exported, with a header: at most 10,000 rows and 4 MiB. A column left out stays.',
  })
  csv!: string;

  @Field(() => Boolean, { description: 'Judges all rows and writes nothing.' })
  dryRun!: boolean;
}

@ObjectType('ColumnProblem')
export class ColumnProblemType {
  @Field(() => String, { nullable: true, description: 'Null where it is of the row as a whole.' })
  column!: string | null;

  @Field(() => String)
  message!: string;
}

@ObjectType('CustomerImportRow')
export class CustomerImportRowType {
  @Field(() => Int, { description: 'As a spreadsheet counts: the header is row 1.' })
  row!: number;

  @Field(() => String, { description: 'As the row says it.' })
  legalName!: string;

  @Field(() => ImportOutcomeEnum)
  outcome!: RowOutcome;

  @Field(() => ID, { nullable: true, description: 'Null where there is none yet.' })
  customerId!: string | null;

  @Field(() => [ColumnProblemType])
  problems!: ColumnProblemType[];
}

@ObjectType('CustomerImportReport', { description: 'Row by row and in figures; a dry run counts what would be.' })
export class CustomerImportReportType {
  @Field(() => [CustomerImportRowType])
  rows!: CustomerImportRowType[];

  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int)
  rejected!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The rejected rows and what is wrong with each, to be mended and imported. Null where there are none.',
  })
  rejectedCsv!: string | null;
}
