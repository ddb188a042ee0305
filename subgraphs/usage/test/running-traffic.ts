import { setTimeout as pause } from 'node:timers/promises';
import type { SampleEvent } from './sample';
import type { Stage } from './usage-stage';

export interface RunningTraffic {
  readonly sent: () => number;
  stop(): Promise<void>;
}

const EVENTS_A_MESSAGE = 20;
const PACE_MS = 10;

/** Sends events, message after message, until it is stopped. */
export function runningTraffic(stage: Stage, source: string, event: () => SampleEvent): RunningTraffic {
  let going = true;
  let sent = 0;
  const done = (async () => {
    while (going) {
      const events = Array.from({ length: EVENTS_A_MESSAGE }, event);
      await stage.send(source, events);
      sent += events.length;
      await pause(PACE_MS);
    }
  })();
  return {
    sent: () => sent,
    stop: async () => {
      going = false;
      await done;
    },
  };
}
