import { readFileSync } from 'node:fs';
import type { Principal } from '@otpless/service/principal';
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { z } from 'zod';

export type RootPermissions = Readonly<Record<string, string>>;

/** `schema/permissions.json`: root field → permission, generated from what the resolvers declare. */
export function readRootPermissions(file: string): RootPermissions {
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/**
 * Refuses an operation before any subgraph is called where the caller lacks a root field's permission, or where a root
 * field is not of the published schema (the twins of subscriptions are not). Subgraphs check again.
 */
export function requireRootPermissions(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  principal: Principal,
  permissions: RootPermissions,
): void {
  for (const field of rootFieldsOf(document, operation.selectionSet)) {
    if (field === '__typename' || field === '__schema' || field === '__type') continue;
    const permission = permissions[`${rootTypes[operation.operation]}.${field}`];
    if (permission === undefined) throw refused(`There is no ${operation.operation} ${field}.`, 'BAD_USER_INPUT');
    if (!principal.permissions.has(permission))
      throw refused(`${field} needs the permission ${permission}.`, 'FORBIDDEN');
  }
}

function rootFieldsOf(document: DocumentNode, selections: SelectionSetNode): string[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFieldsOf(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFieldsOf(document, fragment.selectionSet) : [];
  });
}

function refused(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
