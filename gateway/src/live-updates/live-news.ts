import type { NatsConnection } from '@nats-io/transport-node';
import { accrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { alertRaised } from '@otpless/contracts/usage/alert-raised';
import { type Fact, type FactDefinition, parseFact } from '@otpless/contracts/fact';
import { balanceChanged } from '@otpless/contracts/wallet/balance-changed';
import type { Logger } from '@otpless/service/logger';
import { accrualEvent, alertEvent, balanceEvent } from './live-events';
import type { LiveField } from './live-schema';

export interface LiveEvent {
  readonly field: LiveField;
  /** What subscribers name: a wallet, a subscription, an account. */
  readonly topic: string;
  /** Whose it is; a token for another account never receives it. */
  readonly accountId: string;
  readonly requestId: string;
  /** What the twin field answers with. */
  readonly payload: Record<string, unknown>;
}

/** Every alert, for those who may see all accounts. */
export const ALL_ACCOUNTS = '*';

type Listener = (event: LiveEvent) => void;

/** The facts that move screens, read once from the broker and handed to whoever listens to their topic. */
export class LiveNews {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly afterGap = new Set<() => void>();

  constructor(
    connection: NatsConnection,
    private readonly logger: Logger,
  ) {
    this.read(connection, balanceChanged, (fact) => [balanceEvent(fact)]);
    this.read(connection, accrualChanged, (fact) => [accrualEvent(fact)]);
    this.read(connection, alertRaised, (fact) => [
      alertEvent(fact, fact.payload.accountId),
      alertEvent(fact, ALL_ACCOUNTS),
    ]);
    void this.watchReconnects(connection);
  }

  /** Listens to one topic; returns how to stop. */
  listen(field: LiveField, topic: string, listener: Listener): () => void {
    const key = `${field} ${topic}`;
    const listeners = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(key);
    };
  }

  /** Told after a broken connection came back: facts said in between were not heard. */
  onGap(listener: () => void): () => void {
    this.afterGap.add(listener);
    return () => this.afterGap.delete(listener);
  }

  private read<Payload>(
    connection: NatsConnection,
    definition: FactDefinition<Payload>,
    eventsOf: (fact: Fact<Payload>) => LiveEvent[],
  ): void {
    connection.subscribe(definition.subject, {
      callback: (error, message) => {
        if (error !== null) return this.logger.warn({ err: error }, 'live news broke off');
        try {
          for (const event of eventsOf(parseFact(definition, message.json()))) this.tell(event);
        } catch (unreadable) {
          this.logger.error({ err: unreadable, subject: definition.subject }, 'an unreadable fact');
        }
      },
    });
  }

  private tell(event: LiveEvent): void {
    for (const listener of this.listeners.get(`${event.field} ${event.topic}`) ?? []) listener(event);
  }

  private async watchReconnects(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'reconnect') for (const listener of this.afterGap) listener();
    }
  }
}
