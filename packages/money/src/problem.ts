/** A refusal: something asked for that the rules do not allow. It is returned, never thrown. */
export abstract class Problem {
  abstract readonly message: string;

  /** The name of the refusal, stable for code that must tell refusals apart across a wire. */
  get code(): string {
    return this.constructor.name;
  }
}
