import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from './scalars';

@ObjectType('Period', { description: 'Half-open local dates [startsOn, endsOn) in the account’s time zone.' })
@Directive('@shareable')
export class PeriodType {
  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { description: 'The first day after the period.' })
  endsOn!: string;
}
