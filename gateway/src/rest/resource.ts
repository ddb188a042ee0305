/** One REST resource: a named GraphQL document run in process, validated against the published schema at the start. */
export interface Resource {
  readonly method: 'get' | 'post';
  /** OpenAPI form: `/v1/wallets/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly document: string;
  /** Query parameters that become variables of the same name. */
  readonly query?: readonly QueryParameter[];
  /** The members of the JSON body that become `$input`; path parameters and the idempotency key are added. */
  readonly body?: readonly BodyMember[];
  /** The path parameter that `$input` takes under another name: `{ id: 'walletId' }`. */
  readonly inputFromPath?: Readonly<Record<string, string>>;
  readonly success?: 200 | 201;
}

export interface QueryParameter {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly description: string;
}

export interface BodyMember {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}
