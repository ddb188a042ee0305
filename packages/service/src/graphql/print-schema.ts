import {
  type ASTNode,
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isSpecifiedDirective,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';

/** Prints a schema with the directives that type-graphql keeps on its AST nodes, which graphql's own printer drops. */
export function printSchemaWithDirectives(schema: GraphQLSchema): string {
  const applied = (type: GraphQLNamedType | undefined, field?: string): readonly ConstDirectiveNode[] => {
    if (type === undefined) return [];
    const owner = field === undefined ? type : 'getFields' in type ? type.getFields()[field] : undefined;
    return (owner?.astNode?.directives ?? []) as readonly ConstDirectiveNode[];
  };
  const document = parse(printSchema(schema));
  const printed = visit(document, {
    DirectiveDefinition: (node) =>
      schema.getDirectives().some((d) => d.name === node.name.value && !isSpecifiedDirective(d)) ? undefined : null,
    enter(node: ASTNode) {
      if (!('name' in node) || node.name === undefined || !('fields' in node)) return undefined;
      const type = schema.getType(node.name.value);
      return {
        ...node,
        directives: [...applied(type)],
        fields: node.fields?.map((field) => ({
          ...field,
          directives: [...(field.directives ?? []), ...applied(type, field.name.value)],
        })),
      };
    },
  });
  return print(printed);
}
