import type { Principal } from '@otpless/service/principal';

/** What follows one operation through the gateway. */
export interface GatewayContext {
  readonly principal: Principal;
  readonly requestId: string;
  /** The payload that a live update was called for; the twin fields answer with it. */
  readonly liveEvent?: Record<string, unknown>;
}
