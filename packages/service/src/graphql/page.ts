import { GraphQLError } from 'graphql';
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';

export const MAX_PAGE = 200;

@ObjectType('PageInfo')
@Directive('@shareable')
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 50, description: `From 1 to ${MAX_PAGE}.` })
  first: number = 50;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

export interface Page<Node> {
  edges: { node: Node; cursor: string }[];
  nodes: Node[];
  pageInfo: PageInfoType;
  totalCount?: number | null;
}

/** The connection and edge types of a noun: `CustomerConnection`, `CustomerEdge`. */
export function connectionOf<Node extends object>(node: () => ClassType<Node>, noun: string) {
  @ObjectType(`${noun}Edge`)
  class Edge {
    @Field(node)
    node!: Node;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${noun}Connection`)
  class Connection implements Page<Node> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [node()])
    nodes!: Node[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;

    @Field(() => Int, { nullable: true, description: 'Where it is cheap to know.' })
    totalCount?: number | null;
  }
  return { Connection, Edge };
}

/** How many rows to read to know whether there are more; refuses sizes out of range. */
export function rowsToRead({ first }: PageArguments): number {
  if (first < 1 || first > MAX_PAGE) throw badInput(`first must be from 1 to ${MAX_PAGE}.`);
  return first + 1;
}

/** A page from rows that were read with `rowsToRead`, the last one only telling that there are more. */
export function page<Row>(
  rows: readonly Row[],
  { first, after }: PageArguments,
  cursorOf: (row: Row) => unknown,
  totalCount?: number | null,
): Page<Row> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(cursorOf(node)) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== undefined && after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: totalCount ?? null,
  };
}

/** An opaque cursor from the values of the sort keys. */
export function encodeCursor(keys: unknown): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The sort keys of a cursor of ours; refuses anything else as bad input. */
export function decodeCursor<Keys>(
  cursor: string | null | undefined,
  isKeys: (value: unknown) => value is Keys,
): Keys | null {
  if (cursor === null || cursor === undefined) return null;
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw badInput('after is not a cursor of this list.');
  }
  if (!isKeys(keys)) throw badInput('after is not a cursor of this list.');
  return keys;
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
