import { type FieldProblem, Problem } from '@otpless/problem/problem';
import type { PlanVersionStatus } from './plan-version-status';

/** Only a draft is edited: what is or was offered stays as customers accepted it. */
export class PlanVersionNotDraft extends Problem {
  readonly typeName = 'PlanVersionNotDraft';
  constructor(
    number: number,
    readonly status: PlanVersionStatus,
  ) {
    super(`Version ${number} is ${status} and never changes again: draft a new version instead.`);
  }
}

/** A version is only offered once it can be billed by; `problems` are all that is missing. */
export class PlanVersionIncomplete extends Problem {
  readonly typeName = 'PlanVersionIncomplete';
  constructor(readonly problems: readonly FieldProblem[]) {
    super(`The version is not complete: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
  }
}

/** Nobody subscribes to what is not offered. */
export class PlanVersionNotActive extends Problem {
  readonly typeName = 'PlanVersionNotActive';
  constructor(
    number: number,
    readonly status: PlanVersionStatus,
  ) {
    super(`Version ${number} is ${status}: choose the plan's ACTIVE version.`);
  }
}

/** Slabs must follow one another: each starts after a greater quantity than the one before it. */
export class SlabsOverlap extends Problem {
  readonly typeName = 'SlabsOverlap';
  constructor(readonly fields: readonly FieldProblem[]) {
    super(fields.map(({ path, message }) => `${path}: ${message}`).join('; '));
  }
}
