import { compose } from './docker-engine';
import type { ComposeSettings } from './docker-files';
import { waitFor } from './retry';

export interface DockerServiceOptions {
  readonly service: 'postgres' | 'nats';
  /** The compose project: its containers and volumes belong to one data folder. */
  readonly project: string;
  readonly settings: ComposeSettings;
  readonly answers: () => Promise<boolean>;
}

/** One server of docker-compose.yml; its data stay in a volume of the project. */
export class DockerService {
  constructor(private readonly options: DockerServiceOptions) {}

  /** Starts the container, downloading its image first where needed, and returns when the server answers. */
  async start(): Promise<void> {
    const { service, answers } = this.options;
    await this.compose(['up', '--detach', '--wait', '--wait-timeout', '120', service]);
    await waitFor(async () => (await answers()) || undefined, {
      timeoutMs: 60_000,
      otherwise: () =>
        `The ${service} container runs but does not answer. See: docker compose -p ${this.options.project} logs`,
    });
  }

  /** Ends the server in good order; the container and its data stay. */
  async stop(): Promise<void> {
    await this.compose(['stop', this.options.service]);
  }

  /** Sends the signal and returns when the container has ended. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const { service } = this.options;
    await this.compose(['kill', '--signal', signal, service]);
    await waitFor(
      async () =>
        (await this.compose(['ps', '--status', 'running', '--quiet', service])).trim() === '' ? true : undefined,
      {
        timeoutMs: 30_000,
        otherwise: () => `The ${service} container does not end on ${signal}.`,
      },
    );
  }

  private compose(args: readonly string[]): Promise<string> {
    return compose(this.options.project, this.options.settings, args);
  }
}
