import { ConflictType, InvalidInputType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { User } from '../domain/user';
import type { CustomerContext } from './context';
import {
  CreateUserInput,
  RefreshSessionInput,
  SessionType,
  SignInInput,
  SignInRefusedType,
  SignOutInput,
  SignedOutType,
  UserType,
  ViewerType,
} from './session.type';

const CreateUserResult = resultUnion(
  'CreateUserResult',
  () => [UserType],
  () => [InvalidInputType, ConflictType],
);
const SignInResult = resultUnion(
  'SignInResult',
  () => [SessionType],
  () => [SignInRefusedType],
);
const RefreshSessionResult = resultUnion(
  'RefreshSessionResult',
  () => [SessionType],
  () => [SignInRefusedType],
);

@Resolver()
export class SessionResolver {
  @Authorized('session:read')
  @Query(() => ViewerType)
  async viewer(@Ctx() { principal, directory }: CustomerContext): Promise<ViewerType> {
    const { id, kind, name, roles, permissions } = principal;
    const user = kind === 'USER' ? await directory.user(id) : null;
    return { id, kind, name, email: user?.email ?? null, roles: [...(roles ?? [])], permissions: [...permissions] };
  }

  @Authorized('user:manage')
  @Query(() => [UserType])
  users(@Ctx() { directory }: CustomerContext): Promise<User[]> {
    return directory.users();
  }

  @Authorized('user:manage')
  @Mutation(() => CreateUserResult)
  createUser(
    @Arg('input', () => CreateUserInput) { password, email, name, roles }: CreateUserInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.createUser(principal, { email, name, roles }, password);
  }

  @Authorized('session:issue')
  @Mutation(() => SignInResult, { description: 'For the gateway.' })
  signIn(
    @Arg('input', () => SignInInput) { email, password }: SignInInput,
    @Ctx() { operations }: CustomerContext,
  ): Promise<object> {
    return operations.signIn(email, password);
  }

  @Authorized('session:issue')
  @Mutation(() => RefreshSessionResult, {
    description: 'For the gateway. A token that is shown twice ends its session.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput) { refreshToken }: RefreshSessionInput,
    @Ctx() { operations }: CustomerContext,
  ): Promise<object> {
    return operations.refreshSession(refreshToken);
  }

  @Authorized('session:issue')
  @Mutation(() => SignedOutType, { description: 'For the gateway.' })
  async signOut(
    @Arg('input', () => SignOutInput) { refreshToken }: SignOutInput,
    @Ctx() { operations }: CustomerContext,
  ): Promise<SignedOutType> {
    return { at: await operations.signOut(refreshToken) };
  }
}
