/** A merchant or app id that belongs to one account from, and until, an instant. */
export interface Alias {
  readonly value: string;
  readonly accountId: string;
  readonly effectiveFrom: Date;
  /** Exclusive; null while it goes on. */
  readonly effectiveUntil: Date | null;
}

/** The account an alias belonged to at the instant; null where it then belonged to nobody. */
export function ownerAt(aliases: readonly Alias[], at: Date): string | null {
  const found = aliases.find(
    ({ effectiveFrom, effectiveUntil }) => effectiveFrom <= at && (effectiveUntil === null || at < effectiveUntil),
  );
  return found?.accountId ?? null;
}
