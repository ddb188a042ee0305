import { Problem } from '@otpless/problem/problem';
import { InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { sellerOnDocument, type SellerProfile } from '../domain/seller';
import type { InvoiceContext } from './context';
import { SellerOnInvoiceType } from './invoice.type';

@InputType()
class UpdateSellerProfileInput {
  @Field(() => String, { nullable: true })
  legalName?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a normal taxpayer; the state follows from it.' })
  gstin?: string | null;

  @Field(() => String, { nullable: true })
  address?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Exports and SEZ supplies go out with IGST instead of under an LUT.',
  })
  zeroRatedWithIgst?: boolean | null;
}

const UpdateSellerProfileResult = resultUnion(
  'UpdateSellerProfileResult',
  () => [SellerOnInvoiceType],
  () => [InvalidInputType],
);

@Resolver()
export class SellerProfileResolver {
  @Authorized('invoice:read')
  @Query(() => SellerOnInvoiceType, { description: 'Who sells on documents issued from now on.' })
  async sellerProfile(@Ctx() { operations }: InvoiceContext): Promise<SellerOnInvoiceType> {
    return sellerOnDocument(await operations.sellerProfile());
  }

  @Authorized('settings:write')
  @Mutation(() => UpdateSellerProfileResult)
  async updateSellerProfile(
    @Arg('input', () => UpdateSellerProfileInput) input: UpdateSellerProfileInput,
    @Ctx() { operations }: InvoiceContext,
  ): Promise<SellerOnInvoiceType | Problem> {
    const profile = await operations.updateSellerProfile(given(input));
    return profile instanceof Problem ? profile : sellerOnDocument(profile);
  }
}

/** Fields that are left out, or null, stay as they are. */
function given(input: UpdateSellerProfileInput): Partial<SellerProfile> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
}
