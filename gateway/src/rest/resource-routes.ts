import type { Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Authentication } from '../authentication';
import type { RunOperation } from '../live-updates/live-subscriptions';

export interface ResourceOptions {
  readonly run: RunOperation;
  readonly authentication: Authentication;
  readonly schema: GraphQLSchema;
}

/** Serves the nouns of the graph as REST resources. */
export function serveResources(_app: Express, _options: ResourceOptions): void {}
