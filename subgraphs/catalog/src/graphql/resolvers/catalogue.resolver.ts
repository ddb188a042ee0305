import type { Page } from '@otpless/service/graphql/page';
import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Catalogue } from '../../domain/catalogue';
import type { CatalogContext } from '../context';
import { editor } from '../edited-by';
import { CataloguesArguments, CreateCatalogueInput, UpdateCatalogueInput } from '../inputs/catalogue.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { editShown } from '../plan-diff-translation';
import { CatalogueConnection, CatalogueType } from '../types/catalogue.type';
import { CatalogEditType } from '../types/edit.type';
import { PricePlanType } from '../types/price-plan.type';

const CreateCatalogueResult = resultUnion(
  'CreateCatalogueResult',
  () => [CatalogueType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);
const UpdateCatalogueResult = resultUnion(
  'UpdateCatalogueResult',
  () => [CatalogueType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);

@Resolver(() => CatalogueType)
export class CatalogueResolver {
  @Authorized('catalog:read')
  @Query(() => CatalogueConnection, { description: 'By key; search looks into key and name.' })
  async catalogues(
    @Args(() => CataloguesArguments) args: CataloguesArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<Catalogue>> {
    return keyedPageOf(await reads.catalogues.page(keyedPageRequest(args)), args, ({ key }) => key);
  }

  @Authorized('catalog:read')
  @Query(() => CatalogueType, { nullable: true })
  catalogue(@Arg('id', () => ID) id: string, @Ctx() { loaders }: CatalogContext): Promise<Catalogue | null> {
    return loaders.catalogue.load(id);
  }

  @FieldResolver(() => CatalogueType, { nullable: true, description: 'What it is a subset of; none of a master.' })
  async master(@Root() { masterId }: Catalogue, @Ctx() { loaders }: CatalogContext): Promise<Catalogue | null> {
    return masterId === null ? null : loaders.catalogue.load(masterId);
  }

  @FieldResolver(() => [CatalogueType], { description: 'By key.' })
  subsets(@Root() { id }: Catalogue, @Ctx() { reads }: CatalogContext): Promise<Catalogue[]> {
    return reads.catalogues.subsetsOf([id]);
  }

  @FieldResolver(() => [PricePlanType], { description: 'In the order in which they are offered: good, better, best.' })
  plans(@Root() { planIds }: Catalogue, @Ctx() { loaders }: CatalogContext): Promise<unknown[]> {
    return Promise.all(planIds.map((id) => loaders.plan.load(id)));
  }

  @FieldResolver(() => [CatalogEditType], { description: 'Who did what, newest first.' })
  async history(@Root() { id }: Catalogue, @Ctx() { loaders }: CatalogContext): Promise<object[]> {
    return (await loaders.editsOf.load(id)).map((edit) => editShown(edit));
  }

  @Authorized('catalog:write')
  @Mutation(() => CreateCatalogueResult, { description: 'A master catalogue, or a subset of one.' })
  createCatalogue(
    @Arg('input', () => CreateCatalogueInput) input: CreateCatalogueInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const { key, name, description = null, masterId = null, planIds } = input;
    return operations.createCatalogue({ key, name, description, masterId, planIds, by: editor(principal) });
  }

  @Authorized('catalog:write')
  @Mutation(() => UpdateCatalogueResult, { description: 'Its key, and what it is a subset of, stay.' })
  updateCatalogue(
    @Arg('input', () => UpdateCatalogueInput) input: UpdateCatalogueInput,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    const { id, expectedVersion, name, description = null, planIds } = input;
    return operations.updateCatalogue({ id, expectedVersion, name, description, planIds, by: editor(principal) });
  }
}
