import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiKey } from '../domain/api-key';
import {
  ApiKeyType,
  CreateApiKeyInput,
  CreatedApiKeyType,
  DashboardTokenType,
  MintDashboardTokenInput,
  RevokeApiKeyInput,
  VerifiedApiKeyType,
} from './api-key.type';
import type { CustomerContext } from './context';

const CreateApiKeyResult = resultUnion(
  'CreateApiKeyResult',
  () => [CreatedApiKeyType],
  () => [InvalidInputType, ConflictType],
);
const RevokeApiKeyResult = resultUnion(
  'RevokeApiKeyResult',
  () => [ApiKeyType],
  () => [NotFoundType],
);
const MintDashboardTokenResult = resultUnion(
  'MintDashboardTokenResult',
  () => [DashboardTokenType],
  () => [InvalidInputType, NotFoundType],
);

@Resolver()
export class ApiKeyResolver {
  @Authorized('api-key:manage')
  @Query(() => [ApiKeyType], { description: 'The newest first, revoked ones as well.' })
  apiKeys(@Ctx() { directory }: CustomerContext): Promise<ApiKey[]> {
    return directory.apiKeys();
  }

  @Authorized('api-key:manage')
  @Mutation(() => CreateApiKeyResult)
  createApiKey(
    @Arg('input', () => CreateApiKeyInput) { name, source, scopes }: CreateApiKeyInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.createApiKey(principal, { name, source, scopes });
  }

  @Authorized('api-key:manage')
  @Mutation(() => RevokeApiKeyResult)
  revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput) { id }: RevokeApiKeyInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.revokeApiKey(principal, id);
  }

  @Authorized('session:issue')
  @Query(() => VerifiedApiKeyType, {
    nullable: true,
    description: 'For the gateway: whose secret it is, while it lives.',
  })
  async verifyApiKey(
    @Arg('secret', () => String) secret: string,
    @Ctx() { operations }: CustomerContext,
  ): Promise<VerifiedApiKeyType | null> {
    const key = await operations.verifyApiKey(secret);
    return key === null ? null : { keyId: key.id, source: key.source, name: key.name, scopes: [...key.scopes] };
  }

  @Authorized('dashboard:mint')
  @Mutation(() => MintDashboardTokenResult, { description: 'A token for the dashboard of one account’s merchant.' })
  mintDashboardToken(
    @Arg('input', () => MintDashboardTokenInput) { accountId, ttlSeconds }: MintDashboardTokenInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.mintDashboardToken(principal, accountId, ttlSeconds);
  }
}
