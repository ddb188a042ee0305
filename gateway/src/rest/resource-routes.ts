import { type Express, type Request, type Response, json } from 'express';
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Authentication } from '../authentication';
import type { RunOperation } from '../live-updates/live-subscriptions';
import { BODY_LIMIT } from './event-routes';
import { openApiOf } from './openapi';
import { sendProblem, statusOfCode } from './problem-json';
import type { Resource } from './resource';
import { resources } from './resources';

export interface ResourceOptions {
  readonly run: RunOperation;
  readonly authentication: Authentication;
  readonly schema: GraphQLSchema;
}

/** Serves the nouns of the graph as REST; throws at the start where a document does not fit the schema. */
export function serveResources(app: Express, { run, authentication, schema }: ResourceOptions): void {
  requireValidDocuments(schema);
  const description = openApiOf(schema, resources);
  app.get('/v1/openapi.json', (_request, response) => void response.json(description));
  for (const resource of resources) {
    const path = resource.path.replaceAll(/\{(\w+)\}/g, ':$1');
    const handle = async (request: Request, response: Response): Promise<void> => {
      const { principal } = await authentication.callerOf(request.headers.authorization);
      const variables =
        resource.body === undefined ? readVariables(request, resource) : { input: inputOf(request, resource) };
      const { data, errors } = await run(resource.document, variables, principal, null);
      answer(response, resource, data as Record<string, unknown> | null | undefined, errors ?? []);
    };
    if (resource.method === 'get') app.get(path, handle);
    else app.post(path, json({ limit: BODY_LIMIT }), handle);
  }
}

/** Names every document that the published schema does not allow. */
export function requireValidDocuments(schema: GraphQLSchema): void {
  const wrong = resources.flatMap(({ path, document }) =>
    validate(schema, parse(document)).map(({ message }) => `${path}: ${message}`),
  );
  if (wrong.length > 0) throw new Error(`REST resources do not fit the graph:\n${wrong.join('\n')}`);
}

function readVariables(request: Request, resource: Resource): Record<string, unknown> {
  const variables: Record<string, unknown> = { ...request.params };
  for (const { name, type } of resource.query ?? []) {
    const value = request.query[name];
    if (typeof value === 'string') variables[name] = type === 'integer' ? Number(value) : value;
  }
  return variables;
}

function inputOf(request: Request, { body = [], inputFromPath = {}, document }: Resource): Record<string, unknown> {
  const given: Record<string, unknown> = typeof request.body === 'object' && request.body !== null ? request.body : {};
  const input: Record<string, unknown> = Object.fromEntries(
    body.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
  for (const [parameter, name] of Object.entries(inputFromPath)) input[name] = request.params[parameter];
  const idempotencyKey = request.headers['idempotency-key'];
  if (idempotencyKey !== undefined && document.includes('TopUpWalletInput')) input['idempotencyKey'] = idempotencyKey;
  return input;
}

interface AnsweredError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function answer(
  response: Response,
  { success = 200 }: Resource,
  data: Record<string, unknown> | null | undefined,
  errors: readonly AnsweredError[],
): void {
  const first = errors[0];
  if (first !== undefined) return sendProblem(response, statusOfCode(first.extensions?.['code']), first.message);
  const value = Object.values(data ?? {})[0] as Record<string, unknown> | null | undefined;
  if (value === null || value === undefined) return sendProblem(response, 404, 'There is nothing at this address.');
  const { __typename: typeName, ...rest } = value;
  const refusal = typeof typeName === 'string' ? statusOfProblem(typeName) : null;
  if (refusal === null) return void response.status(success).json(rest);
  const { message, ...more } = rest;
  sendProblem(response, refusal, String(message), { code: typeName, ...more });
}

/** The status of a refusal; null for the noun that was asked for. */
function statusOfProblem(typeName: string): number | null {
  switch (typeName) {
    case 'InvalidInput':
      return 400;
    case 'NotFound':
      return 404;
    case 'Conflict':
    case 'IdempotencyConflict':
      return 409;
    case 'InsufficientBalance':
      return 422;
    default:
      return null;
  }
}
