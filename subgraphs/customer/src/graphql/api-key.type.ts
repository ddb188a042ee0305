import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('ApiKey')
export class ApiKeyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'What its usage events get as their source.' })
  source!: string;

  @Field(() => [String])
  scopes!: string[];

  @Field(() => String)
  lastFour!: string;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'To the minute.' })
  lastUsedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt!: Date | null;
}

@ObjectType('CreatedApiKey')
export class CreatedApiKeyType {
  @Field(() => ApiKeyType)
  apiKey!: ApiKeyType;

  @Field(() => String, { description: 'Shown this once.' })
  secret!: string;
}

@ObjectType('VerifiedApiKey')
export class VerifiedApiKeyType {
  @Field(() => ID)
  keyId!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [String])
  scopes!: string[];
}

@ObjectType('DashboardToken')
export class DashboardTokenType {
  @Field(() => String)
  token!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;
}

@InputType('CreateApiKeyInput')
export class CreateApiKeyInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  source!: string;

  @Field(() => [String], { description: 'Permissions, none that its maker lacks.' })
  scopes!: string[];
}

@InputType('RevokeApiKeyInput')
export class RevokeApiKeyInput {
  @Field(() => ID)
  id!: string;
}

@InputType('MintDashboardTokenInput')
export class MintDashboardTokenInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => Int, { defaultValue: 900, description: 'At most an hour.' })
  ttlSeconds!: number;
}
