import { mayReadAccount, scopeOf, type Principal } from '@otpless/service/principal';
import type { DocumentNode, ExecutionResult, FieldNode, OperationDefinitionNode } from 'graphql';
import { ConflatingQueue } from './conflating-queue';
import type { LiveEvent, LiveNews } from './live-news';
import type { LiveField } from './live-schema';
import { presentState, type RunQuery } from './present-state';
import { twinQueryOf } from './twin-query';

/** Runs a query for a principal, with the event where it is a twin's. */
export type RunOperation = (
  query: string,
  variables: Record<string, unknown>,
  principal: Principal,
  live: { readonly requestId: string; readonly event: Record<string, unknown> } | null,
) => Promise<ExecutionResult>;

export interface LiveRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly root: FieldNode;
  readonly field: LiveField;
  readonly topic: string;
  readonly variables: Record<string, unknown>;
  readonly principal: Principal;
}

const NEWS_CAPACITY = 100;

/** One query, run once an event for all subscribers that asked the same with the same rights. */
class Group {
  readonly subscribers = new Set<ConflatingQueue<ExecutionResult>>();
  private readonly pending: LiveEvent[] = [];
  private running = false;
  private newest: Record<string, unknown> | null = null;

  constructor(
    private readonly request: LiveRequest,
    readonly query: string,
    private readonly run: RunOperation,
  ) {}

  readonly tell = (event: LiveEvent): void => {
    if (!mayReadAccount(this.request.principal, event.accountId)) return;
    this.pending.push(event);
    if (this.pending.length > capacityOf(this.request.field)) this.pending.shift();
    if (!this.running) void this.drain();
  };

  async answer(event: Record<string, unknown>, requestId: string): Promise<ExecutionResult> {
    return this.run(this.query, this.request.variables, this.request.principal, { requestId, event });
  }

  /** Whether something newer of the same noun was told already: an older state must not be sent after it. */
  hasToldNewerThan(state: Record<string, unknown>): boolean {
    const told = this.newest;
    return told !== null && idOf(told) === idOf(state) && Number(told['revision']) > Number(state['revision']);
  }

  private async drain(): Promise<void> {
    this.running = true;
    for (let event = this.pending.shift(); event !== undefined; event = this.pending.shift()) {
      this.newest = event.payload;
      const result = await this.answer(event.payload, event.requestId).catch((error: unknown) => ({
        errors: [error as never],
      }));
      for (const subscriber of this.subscribers) subscriber.push(result);
    }
    this.running = false;
  }
}

function idOf(payload: Record<string, unknown>): unknown {
  return ((payload['wallet'] ?? payload['accrual']) as { id?: unknown } | undefined)?.id;
}

/** Of a state only the newest matters; news are all told, within bounds. */
function capacityOf(field: LiveField): number {
  return field === 'alertRaised' ? NEWS_CAPACITY : 1;
}

/** All live subscriptions of this gateway. */
export class LiveSubscriptions {
  private readonly groups = new Map<string, { readonly group: Group; readonly stop: () => void }>();

  constructor(
    private readonly news: LiveNews,
    private readonly run: RunOperation,
  ) {}

  /** The stream of one subscriber: first the present state, then what changes. Rejects where it may not be read. */
  async subscribe(request: LiveRequest): Promise<AsyncIterableIterator<ExecutionResult>> {
    const { group, key } = this.join(request);
    const queue: ConflatingQueue<ExecutionResult> = new ConflatingQueue(capacityOf(request.field), () => {
      stopWatching();
      this.leave(key, group, queue);
    });
    const sendPresentState = async (): Promise<void> => {
      const state = await presentState(request.field, request.topic, this.asSubscriber(request.principal));
      if (state === null) return;
      const answer = await group.answer(state, 'present-state');
      // A change that was told while the state was being read is newer than it, and first message enough.
      if (!group.hasToldNewerThan(state)) queue.push(answer);
    };
    const stopWatching = this.news.onGap(() => {
      // The socket stays open where the state cannot be read just now: the next change is sent all the same.
      sendPresentState().catch((error: unknown) => queue.push({ errors: [error as never] }));
    });
    group.subscribers.add(queue);
    try {
      await sendPresentState();
    } catch (error) {
      await queue.return();
      throw error;
    }
    return queue;
  }

  private join(request: LiveRequest): { group: Group; key: string } {
    const query = twinQueryOf(request.document, request.operation, request.root);
    const { field, topic, variables, principal } = request;
    const rights = [scopeOf(principal), principal.kind, principal.id, ...principal.permissions].join(' ');
    const key = JSON.stringify([field, topic, query, variables, rights]);
    const known = this.groups.get(key);
    if (known !== undefined) return { group: known.group, key };
    const group = new Group(request, query, this.run);
    this.groups.set(key, { group, stop: this.news.listen(field, topic, group.tell) });
    return { group, key };
  }

  private leave(key: string, group: Group, queue: ConflatingQueue<ExecutionResult>): void {
    group.subscribers.delete(queue);
    if (group.subscribers.size > 0) return;
    this.groups.get(key)?.stop();
    this.groups.delete(key);
  }

  private asSubscriber(principal: Principal): RunQuery {
    return async (query, variables) => {
      const { data, errors } = await this.run(query, variables, principal, null);
      if (errors?.[0] !== undefined) throw errors[0];
      return data as Record<string, never>;
    };
  }
}
