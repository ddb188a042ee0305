/** Half-open in time: what holds in `[effectiveFrom, effectiveUntil)`. */
export interface Span {
  readonly effectiveFrom: Date;
  /** Exclusive; null while it goes on. */
  readonly effectiveUntil: Date | null;
}

/** Whether two half-open spans share an instant. */
export function overlap(a: Span, b: Span): boolean {
  return (
    (b.effectiveUntil === null || a.effectiveFrom < b.effectiveUntil) &&
    (a.effectiveUntil === null || b.effectiveFrom < a.effectiveUntil)
  );
}

export function holdsAt({ effectiveFrom, effectiveUntil }: Span, at: Date): boolean {
  return effectiveFrom <= at && (effectiveUntil === null || at < effectiveUntil);
}

/** Before, in or after its span at an instant. */
export function standingAt({ effectiveFrom, effectiveUntil }: Span, at: Date): 'PLANNED' | 'CURRENT' | 'ENDED' {
  if (at < effectiveFrom) return 'PLANNED';
  return effectiveUntil === null || at < effectiveUntil ? 'CURRENT' : 'ENDED';
}

/**
 * Spans that follow each other without a gap, with another one from an instant on, until the next that was planned
 * already. What began at that very instant is replaced.
 */
export function changedFrom<Each extends Span>(spans: readonly Each[], at: Date, make: (span: Span) => Each): Each[] {
  const earlier = spans
    .filter(({ effectiveFrom }) => effectiveFrom < at)
    .map((span) => (span.effectiveUntil === null || span.effectiveUntil > at ? { ...span, effectiveUntil: at } : span));
  const later = spans.filter(({ effectiveFrom }) => effectiveFrom > at);
  return [...earlier, make({ effectiveFrom: at, effectiveUntil: later[0]?.effectiveFrom ?? null }), ...later];
}

/** The spans without those that have not begun: what holds goes on. */
export function withoutPlans<Each extends Span>(spans: readonly Each[], now: Date): Each[] {
  const begun = spans.filter(({ effectiveFrom }) => effectiveFrom <= now);
  return begun.map((span, index) => (index === begun.length - 1 ? { ...span, effectiveUntil: null } : span));
}
