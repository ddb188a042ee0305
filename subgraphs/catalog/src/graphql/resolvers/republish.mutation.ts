import { Arg, Authorized, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { catalogFacts } from '../../operations/republish-facts';
import type { CatalogContext } from '../context';
import { RepublishCatalogFactsInput } from '../inputs/subscription.input';

@ObjectType('CatalogFactsRepublished')
class CatalogFactsRepublishedType {
  @Field(() => Int)
  published!: number;
}

@Resolver()
export class RepublishMutation {
  @Authorized('facts:republish')
  @Mutation(() => CatalogFactsRepublishedType, {
    description: 'Says the present facts again, so that the other subgraphs can rebuild what they keep of them.',
  })
  async republishCatalogFacts(
    @Arg('input', () => RepublishCatalogFactsInput) { facts }: RepublishCatalogFactsInput,
    @Ctx() { operations }: CatalogContext,
  ): Promise<CatalogFactsRepublishedType> {
    return { published: await operations.republishFacts(facts ?? catalogFacts) };
  }
}
