import type { Catalogue } from '../domain/catalogue';
import type { Edit } from '../domain/edit';
import type { Experiment } from '../domain/experiment';
import type { PlanVersion } from '../domain/plan-version';
import type { PricePlan } from '../domain/price-plan';
import type { PricingProposal } from '../domain/pricing-proposal';
import type { KeyedPageRequest, PageRequest } from './page-requests';

export interface PricePlanStore {
  /** False where the key is taken. */
  add(plan: PricePlan): Promise<boolean>;
  byIds(ids: readonly string[]): Promise<PricePlan[]>;
  /** Holds the plan, so that its versions are numbered and activated one at a time. */
  getForUpdate(id: string): Promise<PricePlan | null>;
  /** Writes a plan whose former state was read for update in this transaction. */
  save(plan: PricePlan): Promise<void>;
  page(request: PricePlansRequest): Promise<PricePlan[]>;
}

export interface PricePlansRequest extends PageRequest {
  readonly search: string | null;
  /** Custom contracts of this account only. */
  readonly forAccountId: string | null;
}

export interface CatalogueStore {
  /** False where the key is taken. */
  add(catalogue: Catalogue): Promise<boolean>;
  /** Writes a catalogue whose former state was read for update in this transaction. */
  save(catalogue: Catalogue): Promise<void>;
  getForUpdate(id: string): Promise<Catalogue | null>;
  byIds(ids: readonly string[]): Promise<Catalogue[]>;
  /** By master, in the order of keys. */
  subsetsOf(masterIds: readonly string[]): Promise<Catalogue[]>;
  page(request: KeyedPageRequest): Promise<Catalogue[]>;
}

export interface PlanVersionStore {
  add(version: PlanVersion): Promise<void>;
  /** Writes a version whose former state was read for update in this transaction. */
  save(version: PlanVersion): Promise<void>;
  getForUpdate(id: string): Promise<PlanVersion | null>;
  byIds(ids: readonly string[]): Promise<PlanVersion[]>;
  /** By plan, newest first. */
  ofPlans(planIds: readonly string[]): Promise<PlanVersion[]>;
}

/** Who edited what in the catalog, when; never changed. */
export interface EditStore {
  add(edit: Edit): Promise<void>;
  /** The edits after the state that somebody saw, oldest first. */
  since(ofId: string, version: number): Promise<Edit[]>;
  /** By what they are of, newest first. */
  of(ids: readonly string[]): Promise<Edit[]>;
}

/** Never changed once they are made. */
export interface PricingProposalStore {
  add(proposal: PricingProposal): Promise<void>;
  byIds(ids: readonly string[]): Promise<PricingProposal[]>;
  /** Newest first. */
  page(request: PageRequest & { readonly planVersionId: string | null }): Promise<PricingProposal[]>;
}

export interface ExperimentStore {
  /** False where the key is taken. */
  add(experiment: Experiment): Promise<boolean>;
  /** Writes an experiment whose former state was read for update in this transaction. */
  save(experiment: Experiment): Promise<void>;
  getForUpdate(id: string): Promise<Experiment | null>;
  /** Holds it against edits; any number of accounts can be offered it at once. */
  holdByKey(key: string): Promise<Experiment | null>;
  byIds(ids: readonly string[]): Promise<Experiment[]>;
  page(request: KeyedPageRequest): Promise<Experiment[]>;
  /** The subscriptions by arm, as each account's calendar has them at an instant; arms without any are left out. */
  countArms(id: string, at: Date): Promise<ArmCount[]>;
}

export interface ArmCount {
  readonly armKey: string;
  /** All that were ever made. */
  readonly subscriptions: number;
  /** Those that have begun and not ended. */
  readonly activeSubscriptions: number;
}
