import { capitalised } from './text';

/** What a mutation was refused for. */
export class Refused extends Error {
  constructor(
    readonly field: string,
    readonly typeName: string,
    message: string,
  ) {
    super(`${field} was refused (${typeName}): ${message}`);
  }
}

export interface MutationRequest {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What it answers with when it is done: a type and the fields wanted of it. */
  readonly noun: string;
  readonly select: string;
  /** Refusals that mean "not now" or "done before"; they answer null. */
  readonly tolerate?: readonly string[];
  /** Unions without InvalidInput cannot be asked for its fields. */
  readonly fieldProblems?: boolean;
}

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
}

const ATTEMPTS = 5;
const RETRY_MS = 300;

/** The public API as any signed-in person uses it. */
export class GatewayClient {
  private token = '';

  constructor(
    private readonly url: string,
    private readonly credentials: { readonly email: string; readonly password: string },
  ) {}

  /** Runs a GraphQL document; any error throws. */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    if (this.token === '') await this.signIn();
    const attempts = query.startsWith('mutation') ? 1 : ATTEMPTS;
    const post = () => this.post('/graphql', { query, variables }, this.token, attempts);
    let response = await post();
    if (response.status === 401) {
      await this.signIn();
      response = await post();
    }
    const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (errors !== undefined && errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
    if (data === undefined) throw new Error(`The gateway answered ${response.status} without data.`);
    return data;
  }

  /** Runs a mutation of one input; a refusal throws, or answers null where it is tolerated. */
  async mutate<Noun>(request: MutationRequest): Promise<Noun | null> {
    const { field, input, noun, select, tolerate = [], fieldProblems = true } = request;
    const { answer } = await this.ask<{ answer: Answer & Noun }>(
      `mutation($input: ${capitalised(field)}Input!) { answer: ${field}(input: $input) {
        __typename ... on ${noun} { ${select} } ... on Problem { message }
        ${fieldProblems ? '... on InvalidInput { fields { path message } }' : ''} } }`,
      { input },
    );
    if (answer.__typename === noun) return answer;
    if (tolerate.includes(answer.__typename)) return null;
    const fields = (answer.fields ?? []).map(({ path, message }) => `${path}: ${message}`);
    throw new Refused(field, answer.__typename, [answer.message ?? '', ...fields].join(' '));
  }

  /** The same, where no refusal is expected. */
  async done<Noun>(request: Omit<MutationRequest, 'tolerate'>): Promise<Noun> {
    const answer = await this.mutate<Noun>(request);
    if (answer === null) throw new Error(`${request.field} answered nothing.`);
    return answer;
  }

  /** Sends events with an API key, all of them or not at all; sent again they count once. */
  async ingest(apiKey: string, events: readonly unknown[], backfill: boolean): Promise<void> {
    const path = backfill ? '/v1/events?backfill=true' : '/v1/events';
    const response = await this.post(path, { events }, apiKey);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    const { rejected, conflict } = (await response.json()) as { rejected: number; conflict: number };
    if (rejected + conflict > 0) throw new Error(`Of ${events.length} events ${rejected + conflict} were refused.`);
  }

  private async signIn(): Promise<void> {
    const response = await this.post('/v1/session', this.credentials);
    if (!response.ok) throw new Error(`Signing in as ${this.credentials.email} was answered ${response.status}.`);
    this.token = ((await response.json()) as { accessToken: string }).accessToken;
  }

  /** What can be asked twice is asked again when it could not be done just now; a mutation's fate would be unknown. */
  private async post(path: string, body: unknown, bearer?: string, attempts = ATTEMPTS): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await fetch(`${this.url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body: JSON.stringify(body),
      }).catch((error: unknown) => error as Error);
      const passing = outcome instanceof Error || outcome.status >= 502;
      if (!passing) return outcome;
      if (attempt === attempts) throw new Error(`${path} cannot be reached.`, { cause: outcome });
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS * attempt));
    }
  }
}
