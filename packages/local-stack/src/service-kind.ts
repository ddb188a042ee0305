/** Where a service comes from. */
export type ServiceKind = 'given' | 'docker' | 'embedded';

/** A server that tests may end and start again. */
export interface Controllable {
  readonly pid?: number | undefined;
  /** Ends the server in good order and starts it again, on the same port and data. */
  restart(): Promise<void>;
  /** Ends the server by a signal, SIGKILL unless told, and returns when it has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts the server after it was killed. */
  start(): Promise<void>;
}

/** A server that is not ours to end. */
export function givenService(variable: string): Controllable {
  const refuse = () => Promise.reject(new Error(`${variable} was given: its server is not ours to end or start.`));
  return { restart: refuse, kill: refuse, start: refuse };
}

/** Gives a server of ours the controls that tests use. */
export function controls(server: {
  readonly pid?: number | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
}): Controllable {
  return {
    get pid() {
      return server.pid;
    },
    restart: async () => {
      await server.stop();
      await server.start();
    },
    kill: (signal = 'SIGKILL') => server.kill(signal),
    start: () => server.start(),
  };
}
