import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  CancelPlannedMoveInput,
  CancelPlannedPaymentModeInput,
  ChangePayerInput,
  ChangePaymentModeInput,
  MoveAccountInput,
} from './account.input';
import { AccountType } from './account.type';
import type { CustomerContext } from './context';
import { AccountCycleType, PayerNotAncestorType } from './problems.type';

const account = () => [AccountType] as const;
const ofEdits = () => [InvalidInputType, NotFoundType, ConflictType];
const ofPlacing = () => [...ofEdits(), AccountCycleType, PayerNotAncestorType];
const MoveAccountResult = resultUnion('MoveAccountResult', account, ofPlacing);
const ChangePayerResult = resultUnion('ChangePayerResult', account, ofPlacing);
const CancelPlannedMoveResult = resultUnion('CancelPlannedMoveResult', account, ofPlacing);
const ChangePaymentModeResult = resultUnion('ChangePaymentModeResult', account, ofEdits);
const CancelPlannedPaymentModeResult = resultUnion('CancelPlannedPaymentModeResult', account, ofEdits);

@Resolver()
export class AccountPlacementMutation {
  @Authorized('customer:write')
  @Mutation(() => MoveAccountResult, { description: 'With all accounts under it, from a day on.' })
  moveAccount(
    @Arg('input', () => MoveAccountInput) { parentId, payerId, effectiveOn, ...seen }: MoveAccountInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.moveAccount(principal, {
      ...seen,
      parentId: parentId ?? null,
      ...(payerId == null ? {} : { payerId }),
      effectiveOn: effectiveOn ?? null,
    });
  }

  @Authorized('customer:write')
  @Mutation(() => ChangePayerResult)
  changePayer(
    @Arg('input', () => ChangePayerInput) { payerId, effectiveOn, ...seen }: ChangePayerInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.changePayer(principal, { ...seen, payerId, effectiveOn: effectiveOn ?? null });
  }

  @Authorized('customer:write')
  @Mutation(() => CancelPlannedMoveResult, { description: 'Moves and changes of payer that have not begun.' })
  cancelPlannedMove(
    @Arg('input', () => CancelPlannedMoveInput) { id, expectedVersion }: CancelPlannedMoveInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.cancelPlannedMove(principal, id, expectedVersion);
  }

  @Authorized('customer:write')
  @Mutation(() => ChangePaymentModeResult)
  changePaymentMode(
    @Arg('input', () => ChangePaymentModeInput) { paymentMode, effectiveOn, ...seen }: ChangePaymentModeInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.changePaymentMode(principal, { ...seen, paymentMode, effectiveOn: effectiveOn ?? null });
  }

  @Authorized('customer:write')
  @Mutation(() => CancelPlannedPaymentModeResult, { description: 'Changes of payment mode that have not begun.' })
  cancelPlannedPaymentMode(
    @Arg('input', () => CancelPlannedPaymentModeInput) { id, expectedVersion }: CancelPlannedPaymentModeInput,
    @Ctx() { operations, principal }: CustomerContext,
  ): Promise<object> {
    return operations.cancelPlannedPaymentMode(principal, id, expectedVersion);
  }
}
