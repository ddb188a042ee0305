import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What went wrong, for the person who was waiting for it. */
export function explainError(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    switch (first?.extensions?.['code']) {
      case 'FORBIDDEN':
        return 'Your role does not allow this.';
      case 'UNAUTHENTICATED':
        return 'Your session has ended. Sign in again.';
      default:
        return first?.message ?? error.message;
    }
  }
  if (ServerError.is(error) && error.statusCode === 413)
    return 'This is more than the server takes at once: send less.';
  if (ServerError.is(error)) return `The server answered ${error.statusCode}.`;
  if (error instanceof TypeError) return 'The server did not answer. Check the connection.';
  return error instanceof Error ? error.message : String(error);
}
