import { isId } from '@otpless/service/identifiers';
import { type Principal, requireAccount, scopeOf } from '@otpless/service/principal';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql';
import { ALL_ACCOUNTS } from './live-news';
import { isLiveField, livePermissions } from './live-schema';
import type { LiveRequest } from './live-subscriptions';

export interface SubscribePayload {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** Parses and judges what a socket asks to subscribe to; answers GraphQL errors for anything that is not allowed. */
export function liveRequestOf(
  payload: SubscribePayload,
  schema: GraphQLSchema,
  principal: Principal,
): LiveRequest | readonly GraphQLError[] {
  try {
    const document = parse(payload.query, { maxTokens: 2000 });
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== 'subscription')
      return [bad('Only subscriptions come over this socket; send queries to POST /graphql.')];
    return judged(document, operation, payload, schema, principal);
  } catch (error) {
    return [error instanceof GraphQLError ? error : bad('The operation cannot be read.')];
  }
}

function judged(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  payload: SubscribePayload,
  schema: GraphQLSchema,
  principal: Principal,
): LiveRequest | readonly GraphQLError[] {
  const selected = operation.selectionSet.selections;
  const root = selected[0];
  if (selected.length !== 1 || root?.kind !== Kind.FIELD || !isLiveField(root.name.value)) {
    return [bad('A subscription selects exactly one of its fields.')];
  }
  const field = root.name.value;
  const permission = livePermissions[field];
  if (!principal.permissions.has(permission)) return [refused(`${field} needs the permission ${permission}.`)];
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], payload.variables ?? {});
  if (coerced.errors !== undefined) return coerced.errors;
  const definition = schema.getSubscriptionType()?.getFields()[field];
  if (definition === undefined) return [bad(`There is no subscription ${field}.`)];
  const topic = topicOf(getArgumentValues(definition, root as FieldNode, coerced.coerced), principal);
  return { document, operation, root, field, topic, variables: payload.variables ?? {}, principal };
}

/** Ids become topics, so only our grammar is let in. */
function topicOf(args: Record<string, unknown>, principal: Principal): string {
  const named = args['walletId'] ?? args['subscriptionId'] ?? args['accountId'];
  if (named === undefined || named === null) {
    if (scopeOf(principal) !== null) throw refused('An account-scoped token names its own account.');
    return ALL_ACCOUNTS;
  }
  if (typeof named !== 'string' || !isId(named)) throw bad('This is not an id of ours.');
  if (args['accountId'] !== undefined) requireAccount(principal, named);
  return named;
}

function bad(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}
