import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, print, visit } from 'graphql';
import { twinOf } from './live-schema';

/** Rewrites a subscription once into the query on its twin, with the same selection and the variables it still uses. */
export function twinQueryOf(document: DocumentNode, operation: OperationDefinitionNode, root: FieldNode): string {
  const twin: FieldNode = {
    ...root,
    alias: { kind: Kind.NAME, value: root.alias?.value ?? root.name.value },
    name: { kind: Kind.NAME, value: twinOf(root.name.value) },
    arguments: [],
  };
  const others = document.definitions.filter((definition) => definition !== operation);
  const used = new Set<string>();
  const noteVariables = { Variable: (node: { name: { value: string } }) => void used.add(node.name.value) };
  visit(twin, noteVariables);
  for (const definition of others) visit(definition, noteVariables);
  const query: OperationDefinitionNode = {
    ...operation,
    operation: 'query' as OperationDefinitionNode['operation'],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [twin] },
    variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [],
  };
  return print({ kind: Kind.DOCUMENT, definitions: [query, ...others] });
}
