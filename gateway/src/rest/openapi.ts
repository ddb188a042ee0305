import {
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import type { Resource } from './resource';

type JsonSchema = Record<string, unknown>;

const scalars: Readonly<Record<string, JsonSchema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Boolean: { type: 'boolean' },
  Decimal: { type: 'string', description: 'An exact decimal.' },
  Currency: { type: 'string', description: 'ISO 4217.' },
  DateTime: { type: 'string', format: 'date-time' },
  Date: { type: 'string', format: 'date' },
  JSON: {},
};

/** The OpenAPI description of the resources, from what their documents select. */
export function openApiOf(schema: GraphQLSchema, resources: readonly Resource[]): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = { '/v1/events': { post: eventsOperation } };
  for (const resource of resources) {
    paths[resource.path] = { ...paths[resource.path], [resource.method]: operationOf(schema, resource) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'OTPless billing',
      version: '1',
      description: 'The nouns of the graph as REST resources. Problems are RFC 9457.',
    },
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: scalars['String'],
            title: scalars['String'],
            status: { type: 'integer' },
            detail: scalars['String'],
            code: scalars['String'],
          },
        },
        UsageEvent: usageEvent,
      },
    },
  };
}

function operationOf(schema: GraphQLSchema, resource: Resource): JsonSchema {
  const operation = parse(resource.document).definitions[0] as OperationDefinitionNode;
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const answer = root === null || root === undefined ? {} : selected(schema, root.name, operation.selectionSet);
  const value = Object.values((answer['properties'] ?? {}) as Record<string, JsonSchema>)[0] ?? {};
  const inPath = [...resource.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: scalars['String'],
  }));
  const inQuery = (resource.query ?? []).map(({ name, type, description }) => ({
    name,
    in: 'query',
    description,
    schema: { type },
  }));
  const key = resource.document.includes('TopUpWalletInput')
    ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: scalars['String'] }]
    : [];
  return {
    summary: resource.summary,
    operationId: operation.name?.value,
    parameters: [...inPath, ...inQuery, ...key],
    ...(resource.body === undefined ? {} : { requestBody: json(bodyOf(resource.body)) }),
    responses: { [resource.success ?? 200]: { description: 'OK', ...json(value) }, default: problem },
  };
}

function bodyOf(members: NonNullable<Resource['body']>): JsonSchema {
  return {
    type: 'object',
    required: members.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
  };
}

const json = (schema: JsonSchema): JsonSchema => ({ content: { 'application/json': { schema } } });

const problem = {
  description: 'A refusal',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The JSON schema of what a selection answers; of a union, its noun's. */
function selected(schema: GraphQLSchema, typeName: string, selections: SelectionSetNode): JsonSchema {
  const type = schema.getType(typeName);
  if (isUnionType(type)) return nounOf(schema, selections);
  const fields = isObjectType(type) ? type.getFields() : {};
  const properties: Record<string, JsonSchema> = {};
  for (const selection of selections.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const field = fields[selection.name.value];
    if (field !== undefined) properties[selection.name.value] = typed(schema, field.type, selection.selectionSet);
  }
  return { type: 'object', properties };
}

function nounOf(schema: GraphQLSchema, selections: SelectionSetNode): JsonSchema {
  const noun = selections.selections.find(
    (selection) => selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value !== 'Problem',
  );
  if (noun?.kind !== Kind.INLINE_FRAGMENT || noun.typeCondition === undefined) return {};
  return selected(schema, noun.typeCondition.name.value, noun.selectionSet);
}

function typed(schema: GraphQLSchema, type: GraphQLOutputType, selections: SelectionSetNode | undefined): JsonSchema {
  if (isNonNullType(type)) return typed(schema, type.ofType, selections);
  if (isListType(type)) return { type: 'array', items: typed(schema, type.ofType, selections) };
  const named = getNamedType(type);
  if (isEnumType(named)) return { type: 'string', enum: named.getValues().map(({ name }) => name) };
  return selections === undefined ? (scalars[named.name] ?? {}) : selected(schema, named.name, selections);
}

const usageEvent = {
  type: 'object',
  required: ['id', 'eventName', 'subject', 'occurredAt'],
  properties: {
    id: { type: 'string', maxLength: 128 },
    eventName: { type: 'string', maxLength: 64 },
    subject: { type: 'string', maxLength: 128, description: 'An account id or an alias.' },
    occurredAt: { type: 'string', format: 'date-time' },
    attributes: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    dimensions: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

const eventsOperation = {
  summary: 'Sends usage events; each is judged by itself and counts once',
  operationId: 'IngestEvents',
  requestBody: {
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['events'],
          properties: { events: { type: 'array', maxItems: 5000, items: { $ref: '#/components/schemas/UsageEvent' } } },
        },
      },
      'application/x-ndjson': { schema: { type: 'string' } },
    },
  },
  responses: {
    200: {
      description: 'A result for each event, in the order sent',
      ...json({
        type: 'object',
        properties: {
          results: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                id: { type: 'string' },
                status: { type: 'string', enum: ['ACCEPTED', 'DUPLICATE', 'CONFLICT', 'REJECTED'] },
                code: { type: 'string' },
                message: { type: 'string' },
              },
            },
          },
          accepted: { type: 'integer' },
          duplicate: { type: 'integer' },
          conflict: { type: 'integer' },
          rejected: { type: 'integer' },
        },
      }),
    },
    default: problem,
  },
};
