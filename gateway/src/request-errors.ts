import type { Logger } from '@otpless/service/logger';
import type { Express, NextFunction, Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { sendProblem, statusOfCode } from './rest/problem-json';
import { SubgraphUnavailable } from './subgraph-client';

/** The last handler: a refusal for what the caller did wrong, 503 for what is down, 500 without insides for the rest. */
export function serveRequestErrors(app: Express, logger: Logger): void {
  app.use('/v1', (_request: Request, response: Response) =>
    sendProblem(response, 404, 'There is nothing at this address.'),
  );
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    if (error instanceof GraphQLError)
      return sendProblem(response, statusOfCode(error.extensions['code']), error.message);
    if (error instanceof SubgraphUnavailable) return sendProblem(response, 503, error.message);
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (status === 413) return sendProblem(response, 413, 'The body is larger than 5 MiB.');
    if (status >= 400 && status < 500) return sendProblem(response, status, 'The request cannot be read.');
    logger.error({ err: error }, 'a request failed');
    sendProblem(response, 500, 'Something broke here; nothing was half-done.');
  });
}
