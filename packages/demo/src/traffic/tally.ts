import type { Acknowledged } from './event-source';
import type { Acknowledgement, Batch, MixKey } from './outgoing';

export interface TrafficReport {
  /** Events handed over to be sent, of whatever kind; sending one again does not count. */
  readonly sent: number;
  /** Those of them that the platform has answered for. */
  readonly acknowledged: number;
  /** Acknowledged, well-formed, of a known subject, each once: what must have been counted. */
  readonly distinctValid: number;
  /** The same by subject and `country|channel|status`. */
  readonly bySubject: Record<string, Record<string, number>>;
  readonly duplicates: number;
  readonly malformed: number;
  readonly unknown: number;
  /** Among the distinct valid ones. */
  readonly late: number;
  /** Well-formed events of known subjects that were refused all the same: there should be none. */
  readonly refused: number;
  /** Attempts that had to be repeated. */
  readonly retries: number;
}

/** The traffic's own books: they know nothing of what the platform made of the events. */
export class Tally {
  private readonly bySubject = new Map<string, Map<MixKey, number>>();
  private readonly counts = {
    sent: 0,
    acknowledged: 0,
    distinctValid: 0,
    duplicates: 0,
    malformed: 0,
    unknown: 0,
    late: 0,
    refused: 0,
    retries: 0,
  };

  handedOver(events: number): void {
    this.counts.sent += events;
  }

  retried(): void {
    this.counts.retries += 1;
  }

  /** Events that were generated and are not acknowledged yet. */
  get waiting(): number {
    return this.counts.sent - this.counts.acknowledged;
  }

  /** To be said once a batch, however often it had to be sent. */
  acknowledged({ events }: Batch, answer: Acknowledgement, lately: Acknowledged): void {
    const { counts } = this;
    counts.acknowledged += events.length;
    events.forEach((outgoing, index) => {
      switch (outgoing.kind) {
        case 'DUPLICATE':
          counts.duplicates += 1;
          return;
        case 'MALFORMED':
          counts.malformed += 1;
          return;
        case 'UNKNOWN':
          counts.unknown += 1;
          return;
        case 'VALID':
          if (answer !== 'ALL_TAKEN' && answer[index] !== 'TAKEN') {
            counts.refused += 1;
            return;
          }
          counts.distinctValid += 1;
          if (outgoing.late) counts.late += 1;
          this.count(outgoing.subject, outgoing.key);
          lately.remember(outgoing.event);
      }
    });
  }

  report(): TrafficReport {
    const subjects = [...this.bySubject].map(([subject, counts]) => [subject, Object.fromEntries(counts)]);
    return { ...this.counts, bySubject: Object.fromEntries(subjects) as TrafficReport['bySubject'] };
  }

  private count(subject: string, key: MixKey): void {
    let counts = this.bySubject.get(subject);
    if (counts === undefined) this.bySubject.set(subject, (counts = new Map()));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}
