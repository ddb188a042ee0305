import { request } from 'undici';

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string; readonly code: unknown }[];
}

export interface RestAnswer {
  readonly status: number;
  readonly type: string;
  // Tests look into answers by hand; their expectations say what the shape must be.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What a mutation answered: its noun, or a refusal. */
export type MutationAnswer<Noun> = Noun & {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
};

/** Somebody who uses the public API, with one credential or none. */
export class Caller {
  constructor(
    readonly url: string,
    /** A session token, a dashboard token or an API key. */
    readonly credential: string | null,
  ) {}

  /** The same platform with another credential. */
  as(credential: string | null): Caller {
    return new Caller(this.url, credential);
  }

  /** Runs a GraphQL document; errors are part of the answer. */
  async graphql<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const { status, body } = await this.rest('POST', '/graphql', { query, variables });
    const { data = null, errors = [] } = body as {
      data?: Data;
      errors?: { message: string; extensions?: { code?: unknown } }[];
    };
    return { status, data, errors: errors.map(({ message, extensions }) => ({ message, code: extensions?.code })) };
  }

  /** Runs a GraphQL document that must succeed. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { status, data, errors } = await this.graphql<Data>(query, variables);
    if (data === null || errors.length > 0) throw new Error(`${status} ${JSON.stringify(errors)} to ${query}`);
    return data;
  }

  /** Runs a mutation of one input; a refusal is an answer. */
  async mutate<Noun>(field: string, noun: string, select: string, input: object): Promise<MutationAnswer<Noun>> {
    const inputType = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const { answer } = await this.ask<{ answer: MutationAnswer<Noun> }>(
      `mutation($input: ${inputType}!) { answer: ${field}(input: $input) {
        __typename ... on ${noun} { ${select} } ... on Problem { message ... on InvalidInput { fields { path message } } } } }`,
      { input },
    );
    return answer;
  }

  /** Runs a mutation that must not be refused. */
  async done<Noun>(field: string, noun: string, select: string, input: object): Promise<Noun> {
    const answer = await this.mutate<Noun>(field, noun, select, input);
    if (answer.__typename !== noun) throw new Error(`${field} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Sends usage events; the answer has a result for each. */
  events(events: readonly unknown[], { backfill = false } = {}): Promise<RestAnswer> {
    return this.rest('POST', backfill ? '/v1/events?backfill=true' : '/v1/events', { events });
  }

  /** A REST call with a JSON body, a text as it is, or none. */
  async rest(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<RestAnswer> {
    const answer = await request(`${this.url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(this.credential === null ? {} : { authorization: `Bearer ${this.credential}` }),
        ...headers,
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.body.text();
    const type = String(answer.headers['content-type'] ?? '');
    return {
      status: answer.statusCode,
      type,
      body: type.includes('json') ? JSON.parse(text) : text,
      headers: answer.headers,
    };
  }
}

/** Signs a person in. */
export async function signIn(
  url: string,
  credentials: { readonly email: string; readonly password: string },
): Promise<Caller> {
  const { status, body } = await new Caller(url, null).rest('POST', '/v1/session', credentials);
  if (status !== 200) throw new Error(`Signing in as ${credentials.email} was answered ${status}.`);
  return new Caller(url, (body as { accessToken: string }).accessToken);
}
