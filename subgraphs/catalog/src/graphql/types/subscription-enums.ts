import { changeTimings } from '../../domain/change-day';
import { couponDurationKinds } from '../../domain/coupon';
import { overrideKinds } from '../../domain/override';
import { phaseStates } from '../../domain/schedule';
import { subscriptionChangeKinds, timelineStates } from '../../domain/subscription-change';
import { subscriptionMoves, subscriptionStatuses } from '../../domain/subscription-status';
import { enumOf } from './enums';

export const SubscriptionStatusEnum = enumOf('SubscriptionStatus', subscriptionStatuses);
export const SubscriptionMoveEnum = enumOf('SubscriptionMove', subscriptionMoves);
export const SubscriptionPhaseStateEnum = enumOf('SubscriptionPhaseState', phaseStates);
export const SubscriptionChangeKindEnum = enumOf('SubscriptionChangeKind', subscriptionChangeKinds);
export const TimelineStateEnum = enumOf('TimelineState', timelineStates);
export const ChangeTimingEnum = enumOf('ChangeTiming', changeTimings);
export const OverrideKindEnum = enumOf('OverrideKind', overrideKinds);
export const CouponDurationKindEnum = enumOf('CouponDurationKind', couponDurationKinds);
