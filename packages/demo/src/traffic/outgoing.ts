import type { Country, Channel, Status } from '../mix/shares';

/** How an event is counted by the traffic's own books: `country|channel|status`. */
export type MixKey = `${Country}|${Channel}|${Status}`;

/** An event on its way, with what the traffic itself knows of it. */
export type Outgoing =
  /** Distinct and well-formed, of a known subject: it must be counted once. */
  | {
      readonly kind: 'VALID';
      readonly event: unknown;
      readonly subject: string;
      readonly key: MixKey;
      readonly late: boolean;
    }
  /** The very content of one that was acknowledged before. */
  | { readonly kind: 'DUPLICATE'; readonly event: unknown }
  | { readonly kind: 'MALFORMED'; readonly event: unknown }
  /** Well-formed, of a subject that stands for nobody. */
  | { readonly kind: 'UNKNOWN'; readonly event: unknown };

export interface Batch {
  /** The same at every attempt. */
  readonly id: string;
  readonly events: readonly Outgoing[];
}

/** What became of each event of a batch, in its order; one word where it became of all. */
export type Acknowledgement = 'ALL_TAKEN' | readonly ('TAKEN' | 'REFUSED')[];

/** A way into the platform. `send` rejects where the batch is not known to have arrived. */
export interface Route {
  send(batch: Batch): Promise<Acknowledgement>;
  close(): Promise<void>;
}
