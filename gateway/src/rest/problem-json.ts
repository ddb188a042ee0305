import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';

/** Answers a refusal as RFC 9457 `application/problem+json`. */
export function sendProblem(
  response: Response,
  status: number,
  detail: string,
  more: Record<string, unknown> = {},
): void {
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...more }));
}

/** The HTTP status of a GraphQL error code. */
export function statusOfCode(code: unknown): number {
  switch (code) {
    case 'UNAUTHENTICATED':
      return 401;
    case 'FORBIDDEN':
      return 403;
    case 'NOT_FOUND':
      return 404;
    case 'BAD_USER_INPUT':
    case 'GRAPHQL_VALIDATION_FAILED':
    case 'GRAPHQL_PARSE_FAILED':
      return 400;
    case 'UNAVAILABLE':
      return 503;
    default:
      return 500;
  }
}
