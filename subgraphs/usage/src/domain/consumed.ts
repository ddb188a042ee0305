/** How far one partition's consumer is, as the broker says. */
export interface ConsumerProgress {
  /** Every message of its up to here is acknowledged, that is counted. */
  readonly acknowledgedUpTo: number;
  /** Messages of its that wait to be delivered or acknowledged. */
  readonly outstanding: number;
}

/** Whether all partitions have counted everything that was in the stream when `lastSequence` was its end. */
export function hasConsumed(progress: readonly ConsumerProgress[], lastSequence: number): boolean {
  return progress.every(({ acknowledgedUpTo, outstanding }) => outstanding === 0 || acknowledgedUpTo >= lastSequence);
}

/** Up to where the stream may be forgotten: everything before the first message that is not yet counted. */
export function acknowledgedFloor(progress: readonly ConsumerProgress[], lastSequence: number): number {
  return progress.reduce(
    (floor, { acknowledgedUpTo, outstanding }) => (outstanding === 0 ? floor : Math.min(floor, acknowledgedUpTo)),
    lastSequence,
  );
}
