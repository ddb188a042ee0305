/**
 * What a socket has not been sent yet, never more than `capacity`: of a state (capacity 1) the newest replaces an unsent
 * one; of news the oldest is dropped first.
 */
export class ConflatingQueue<Item> implements AsyncIterableIterator<Item> {
  private readonly waiting: Item[] = [];
  private wake: (() => void) | null = null;
  private closed = false;

  constructor(
    private readonly capacity: number,
    private readonly onClose: () => void,
  ) {}

  push(item: Item): void {
    if (this.closed) return;
    this.waiting.push(item);
    if (this.waiting.length > this.capacity) this.waiting.shift();
    this.wake?.();
  }

  async next(): Promise<IteratorResult<Item>> {
    while (this.waiting.length === 0 && !this.closed) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.wake = null;
    }
    const value = this.waiting.shift();
    return this.closed || value === undefined ? { value: undefined, done: true } : { value, done: false };
  }

  async return(): Promise<IteratorResult<Item>> {
    if (!this.closed) {
      this.closed = true;
      this.waiting.length = 0;
      this.onClose();
      this.wake?.();
    }
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
