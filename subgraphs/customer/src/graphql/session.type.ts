import { ProblemType } from '@otpless/service/graphql/problems';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../domain/user';
import { RoleEnum, ViewerKindEnum } from './enums';

@ObjectType('User')
export class UserType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [RoleEnum])
  roles!: Role[];

  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

@ObjectType('Viewer', { description: 'Who is calling.' })
export class ViewerType {
  @Field(() => ID)
  id!: string;

  @Field(() => ViewerKindEnum)
  kind!: 'USER' | 'API_KEY' | 'DASHBOARD' | 'SERVICE';

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => [RoleEnum])
  roles!: Role[];

  @Field(() => [String])
  permissions!: string[];
}

@ObjectType('Session', { description: 'For the gateway, which keeps the refresh token in a cookie.' })
export class SessionType {
  @Field(() => String)
  accessToken!: string;

  @Field(() => DateTimeScalar)
  accessTokenExpiresAt!: Date;

  @Field(() => String)
  refreshToken!: string;

  @Field(() => DateTimeScalar)
  refreshTokenExpiresAt!: Date;

  @Field(() => UserType)
  user!: UserType;
}

@ObjectType('SignedOut')
export class SignedOutType {
  @Field(() => DateTimeScalar)
  at!: Date;
}

@ObjectType('SignInRefused', { implements: ProblemType })
export class SignInRefusedType extends ProblemType {}

@InputType('SignInInput')
export class SignInInput {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;
}

@InputType('RefreshSessionInput')
export class RefreshSessionInput {
  @Field(() => String)
  refreshToken!: string;
}

@InputType('SignOutInput')
export class SignOutInput {
  @Field(() => String)
  refreshToken!: string;
}

@InputType('CreateUserInput')
export class CreateUserInput {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  password!: string;

  @Field(() => [RoleEnum])
  roles!: Role[];
}
