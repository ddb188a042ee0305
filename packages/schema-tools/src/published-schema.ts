import { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, parse, print, printSchema, visit } from 'graphql';

/** The schema that callers see: the supergraph without federation's machinery and without the twins of subscriptions. */
export function publishedSchema(supergraphSdl: string): string {
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return `${print(withoutTwins(parse(printSchema(api))))}\n`;
}

function withoutTwins(document: DocumentNode): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition: (node) => {
      if (node.name.value !== 'Query') return undefined;
      return { ...node, fields: node.fields?.filter(({ name }) => !name.value.startsWith('_')) ?? [] };
    },
    DirectiveDefinition: () => null,
  }) as DocumentNode;
}
