import type { JsMsg } from '@nats-io/jetstream';
import type { ReadMessage } from './read-message';

export interface Buffered {
  readonly message: JsMsg;
  readonly read: ReadMessage;
}

/**
 * What was read and not yet taken. Whatever has queued while one batch was counted is the next batch, so batches are small
 * while little comes, and large under load. A full buffer makes the reader wait, and so the broker.
 */
export class MessageBuffer {
  private waiting: Buffered[] = [];
  private events = 0;
  private closed = false;
  private wakeTaker: () => void = () => undefined;
  private wakeReader: () => void = () => undefined;

  constructor(private readonly limit: number) {}

  /** Resolves when there is room for more. */
  async put(buffered: Buffered): Promise<void> {
    if (this.closed) return buffered.message.nak();
    this.waiting.push(buffered);
    this.events += weightOf(buffered);
    this.wakeTaker();
    while (this.events >= this.limit && !this.closed) await new Promise<void>((resolve) => (this.wakeReader = resolve));
  }

  /**
   * Waits for messages, and where it is not yet `notBefore` for so many events, and takes up to about that many; nothing
   * once the buffer is closed.
   */
  async take(events: number, notBefore = 0): Promise<Buffered[]> {
    while (!this.closed && (this.waiting.length === 0 || (this.events < events && Date.now() < notBefore)))
      await this.woken(this.waiting.length === 0 ? null : notBefore - Date.now());
    if (this.closed) return [];
    let count = 0;
    let taken = 0;
    while (taken < this.waiting.length && count < events) count += weightOf(this.waiting[taken++] as Buffered);
    const batch = this.waiting.splice(0, taken);
    this.events -= count;
    this.wakeReader();
    return batch;
  }

  /** Resolves with the next message, or after the delay where there is one. */
  private woken(delayMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      const timer = delayMs === null ? undefined : setTimeout(resolve, delayMs);
      this.wakeTaker = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** What waits is given back; the broker delivers it to another at once. */
  close(): void {
    this.closed = true;
    for (const { message } of this.waiting) message.nak();
    this.waiting = [];
    this.wakeTaker();
    this.wakeReader();
  }
}

/** A message without an event costs something too. */
function weightOf({ read }: Buffered): number {
  return Math.max(1, read.events.length);
}
