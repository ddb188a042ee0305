import type { LocalDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import { type Conflict, type IdempotencyConflict, InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { CouponNotRedeemable } from '../domain/coupon';
import { licenceKeyProblems, quantityProblems } from '../domain/licence-quantity';
import type { Editor } from '../domain/edit';
import type { PathOfVersion } from '../domain/grants-without-wallet';
import type { ExperimentNotRunning } from '../domain/experiment-refusals';
import type { MeterCollision } from '../domain/meter-collision';
import type { PlanVersion } from '../domain/plan-version';
import type { PlanVersionNotActive } from '../domain/plan-version-refusals';
import type { PhaseLength, PlannedPhase } from '../domain/planned-phases';
import { longRequestProblems, subscribe as decide, type SubscribeRequest } from '../domain/subscribe';
import type { Subscription } from '../domain/subscription';
import { collisionOf } from './collision-of';
import { couponAtStart } from './coupon-at-start';
import { keepChange, reasonRefusal } from './edit-subscription';
import { licenceKeysOf } from './licence-keys-of';
import { offerOf } from './offer-experiment';
import type { CatalogPorts, CatalogStores } from './ports';
import { refusalOfGrants } from './refusal-of-grants';

export interface PlannedPhaseRequest extends PhaseLength {
  readonly planVersionId: string;
  readonly trial: boolean;
}

export interface SubscribeInput extends Omit<SubscribeRequest, 'phases' | 'startsOn' | 'assignment'> {
  readonly accountId: string;
  readonly memberAccountIds: readonly string[];
  /** Today, where no day is named. */
  readonly startsOn: LocalDate | null;
  /** For the one phase of a subscription without planned ones. */
  readonly planVersionId: string | null;
  /** Of a running experiment, whose arm for the account is the plan version. */
  readonly experimentKey: string | null;
  /** Whether the trial that its version offers is left out; planned phases say themselves what is a trial. */
  readonly withoutTrial: boolean;
  readonly phases: readonly PlannedPhaseRequest[];
  /** Given from its first day on that costs something. */
  readonly couponId: string | null;
  readonly reason: string | null;
  readonly idempotencyKey: string | null;
  readonly by: Editor;
}

type SubscribeInputNow = Omit<SubscribeInput, 'idempotencyKey'>;
type Refusal =
  | NotFound
  | ExperimentNotRunning
  | PlanVersionNotActive
  | InvalidInput
  | Conflict
  | MeterCollision
  | CouponNotRedeemable;

/** Puts an account on plan versions; with an idempotency key, once however often it is asked. */
export function subscribe(
  ports: CatalogPorts,
  { idempotencyKey, ...request }: SubscribeInput,
): Promise<Subscription | Refusal | IdempotencyConflict> {
  return ports.transact(async (stores) => {
    if (idempotencyKey === null) return subscribeNow(ports, stores, request);
    const { by: _, ...asked } = request;
    const answered = await stores.once({ operation: 'subscribe', key: idempotencyKey, request: asked }, async () => {
      const subscribed = await subscribeNow(ports, stores, request);
      return subscribed instanceof Problem ? subscribed : { subscriptionId: subscribed.id };
    });
    if (answered instanceof Problem) return answered;
    const [subscription] = await stores.subscriptions.byIds([answered.subscriptionId]);
    invariant(subscription !== undefined, 'a subscription is never deleted');
    return subscription;
  });
}

async function subscribeNow(
  { now, newId, localDateAt }: CatalogPorts,
  stores: CatalogStores,
  request: SubscribeInputNow,
): Promise<Subscription | Refusal> {
  const unclear = reasonRefusal(request.reason);
  if (unclear !== null) return unclear;
  const long = longRequestProblems(request);
  if (long.length > 0) return new InvalidInput(long);
  const ids = [request.accountId, ...request.memberAccountIds];
  const held = new Map((await stores.accounts.hold(ids)).map((account) => [account.id, account]));
  const missing = ids.find((id) => !held.has(id));
  if (missing !== undefined) return new NotFound('account', missing);
  const [account, ...members] = ids.flatMap((id) => held.get(id) ?? []);
  invariant(account !== undefined, 'the account was found');
  const offered = await offeredBy(stores, request);
  if (offered instanceof Problem) return offered;
  const phases = await plannedPhases(stores, offered);
  if (phases instanceof Problem) return phases;
  const at = now();
  const today = localDateAt(at, account.timeZone);
  const { assignment } = offered;
  const planned = { ...request, phases, assignment, startsOn: request.startsOn ?? today };
  const subscription = decide(planned, account, members, today, { id: newId('sub'), createdAt: at });
  if (subscription instanceof Problem) return subscription;
  const refusal =
    (await licenceRefusal(stores, subscription)) ??
    (await refusalOfGrants(stores, account, subscription, null, pathOfVersion(request))) ??
    (await collisionOf(stores, subscription));
  if (refusal !== null) return refusal;
  const coupon = await couponAtStart(stores, request.couponId, subscription, today);
  if (coupon instanceof Problem) return coupon;
  const { planVersionId } = subscription.terms[0]!;
  const decided = {
    subscription,
    effectiveOn: subscription.startsOn,
    details: { kind: 'SUBSCRIBED', planVersionId },
  } as const;
  const change = { reason: request.reason, by: request.by, at };
  await keepChange(stores, decided, change);
  if (coupon === null) return subscription;
  await stores.coupons.save(coupon.redeemed);
  await keepChange(stores, coupon.decided, { ...change, reason: null });
  return coupon.decided.subscription;
}

/** The field that named a plan version. */
function pathOfVersion({ phases, experimentKey }: SubscribeInputNow): PathOfVersion {
  return (id) => {
    const index = phases.findIndex(({ planVersionId }) => planVersionId === id);
    if (index >= 0) return `phases.${index}.planVersionId`;
    return experimentKey === null ? 'planVersionId' : 'experimentKey';
  };
}

type Asked = Pick<SubscribeInput, 'planVersionId' | 'withoutTrial' | 'phases'>;

/** What is subscribed to: the plan version of the account's arm where an experiment is named. */
async function offeredBy(
  stores: CatalogStores,
  { accountId, experimentKey, planVersionId, withoutTrial, phases }: SubscribeInputNow,
): Promise<(Asked & Pick<SubscribeRequest, 'assignment'>) | NotFound | ExperimentNotRunning | InvalidInput> {
  if ([experimentKey !== null, planVersionId !== null, phases.length > 0].filter(Boolean).length !== 1)
    return InvalidInput.at('planVersionId', 'name either a plan version, phases or an experiment');
  if (experimentKey === null) return { planVersionId, withoutTrial, phases, assignment: null };
  const offer = await offerOf(stores, experimentKey, accountId);
  if (offer instanceof Problem) return offer;
  const { experiment, arm } = offer;
  const assignment = { experimentId: experiment.id, armKey: arm.key };
  return { planVersionId: arm.planVersionId, withoutTrial, phases, assignment };
}

/** The versions are held, so that none can be archived between the look at its status and the subscription to it. */
async function plannedPhases(
  { planVersions }: CatalogStores,
  { planVersionId, withoutTrial, phases }: Asked,
): Promise<PlannedPhase[] | NotFound> {
  const asked =
    planVersionId === null
      ? phases.map((phase, index) => ({ ...phase, path: `phases.${index}.` }))
      : [{ planVersionId, trial: false, endsOn: null, days: null, cycles: null, path: '' }];
  const versions = new Map<string, PlanVersion>();
  for (const id of [...new Set(asked.map((phase) => phase.planVersionId))].sort()) {
    const version = await planVersions.getForUpdate(id);
    if (version === null) return new NotFound('plan version', id);
    versions.set(id, version);
  }
  return asked.map(({ planVersionId: id, ...phase }) => {
    const version = versions.get(id)!;
    return { ...phase, version, trialDays: planVersionId === null || withoutTrial ? 0 : version.trialDays };
  });
}

async function licenceRefusal(stores: CatalogStores, subscription: Subscription): Promise<InvalidInput | null> {
  const { licences, startsOn } = subscription;
  if (licences.length === 0) return null;
  const keys = (await licenceKeysOf(stores, subscription))(startsOn);
  const problems = licences.flatMap(({ rateCardKey, quantity }, index) =>
    [...licenceKeyProblems(rateCardKey, keys), ...quantityProblems('quantity', quantity)].map(({ path, message }) => ({
      path: `licences.${index}.${path}`,
      message,
    })),
  );
  return problems.length === 0 ? null : new InvalidInput(problems);
}
