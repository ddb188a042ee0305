import type { FieldChange } from './field-changes';

/**
 * An expected refusal, as a value: operations return it, the graph shows it as a member of the mutation's result.
 * `typeName` is the name of its GraphQL type.
 */
export abstract class Problem {
  abstract readonly typeName: string;
  constructor(readonly message: string) {}
}

export interface FieldProblem {
  /** Where in the input: `billingAddress.postalCode`, `slabs.1.startAfter`. */
  readonly path: string;
  readonly message: string;
}

/** What was sent cannot be right, field by field; nothing was changed. */
export class InvalidInput extends Problem {
  readonly typeName = 'InvalidInput';
  constructor(readonly fields: readonly FieldProblem[]) {
    super(fields.map(({ path, message }) => `${path}: ${message}`).join('; '));
  }

  static at(path: string, message: string): InvalidInput {
    return new InvalidInput([{ path, message }]);
  }
}

export class NotFound extends Problem {
  readonly typeName = 'NotFound';
  constructor(noun: string, id: string) {
    super(`There is no ${noun} ${id}.`);
  }
}

/** What was sent would be right, but not beside what is there now; where somebody else edited it, `changes` says what. */
export class Conflict extends Problem {
  readonly typeName = 'Conflict';
  constructor(
    message: string,
    readonly changes: readonly FieldChange[] = [],
  ) {
    super(message);
  }
}

/** The same idempotency key was used before for another request. */
export class IdempotencyConflict extends Problem {
  readonly typeName = 'IdempotencyConflict';
  constructor(key: string) {
    super(`The idempotency key ${key} was used before with another request.`);
  }
}
