import { type Request, type Response, Router, json } from 'express';
import { rateLimit } from 'express-rate-limit';
import { parseCookie, stringifySetCookie } from 'cookie';
import { z } from 'zod';
import { sendProblem } from './rest/problem-json';
import type { CallSubgraph } from './subgraph-client';

const COOKIE = 'otpless_refresh';
const session =
  '{ __typename ... on Session { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt user { id name email roles } } ... on SignInRefused { message } }';
const signIn = `mutation($input: SignInInput!) { answer: signIn(input: $input) ${session} }`;
const refresh = `mutation($input: RefreshSessionInput!) { answer: refreshSession(input: $input) ${session} }`;
const signOut = 'mutation($input: SignOutInput!) { signOut(input: $input) { at } }';

type Answer =
  | {
      __typename: 'Session';
      accessToken: string;
      accessTokenExpiresAt: string;
      refreshToken: string;
      refreshTokenExpiresAt: string;
      user: unknown;
    }
  | { __typename: 'SignInRefused'; message: string };

const credentials = z.object({ email: z.string().min(3).max(254), password: z.string().min(1).max(256) });

/**
 * Sign-in for people: `POST /v1/session`, `POST /v1/session/refresh`, `DELETE /v1/session`. The access token is answered,
 * the refresh token is a cookie that scripts cannot read and other sites cannot send.
 */
export function sessionRoutes(customer: CallSubgraph, cookieSecure: boolean): Router {
  const router = Router();
  router.use(rateLimit({ windowMs: 60_000, limit: 300, standardHeaders: 'draft-8', legacyHeaders: false }));

  router.post('/', json({ limit: '4kb' }), async (request, response) => {
    const input = credentials.safeParse(request.body);
    if (!input.success) return sendProblem(response, 400, 'Send {"email", "password"}.');
    const { answer } = await customer<{ answer: Answer }>(signIn, { input: input.data });
    answerSession(response, answer);
  });

  router.post('/refresh', async (request, response) => {
    const refreshToken = refreshTokenOf(request);
    if (refreshToken === undefined) return sendProblem(response, 401, 'There is no session to refresh. Sign in.');
    const { answer } = await customer<{ answer: Answer }>(refresh, { input: { refreshToken } });
    answerSession(response, answer);
  });

  router.delete('/', async (request, response) => {
    const refreshToken = refreshTokenOf(request);
    if (refreshToken !== undefined) await customer(signOut, { input: { refreshToken } });
    setCookie(response, '', new Date(0));
    response.status(204).end();
  });

  function answerSession(response: Response, answer: Answer): void {
    if (answer.__typename === 'SignInRefused') return sendProblem(response, 401, answer.message);
    setCookie(response, answer.refreshToken, new Date(answer.refreshTokenExpiresAt));
    const { accessToken, accessTokenExpiresAt, user } = answer;
    response.setHeader('cache-control', 'no-store');
    response.json({ accessToken, accessTokenExpiresAt, user });
  }

  function setCookie(response: Response, value: string, expires: Date): void {
    const attributes = {
      httpOnly: true,
      sameSite: 'strict',
      path: '/v1/session',
      secure: cookieSecure,
      expires,
    } as const;
    response.setHeader('set-cookie', stringifySetCookie({ name: COOKIE, value, ...attributes }));
  }

  return router;
}

function refreshTokenOf(request: Request): string | undefined {
  const token = parseCookie(request.headers.cookie ?? '')[COOKIE];
  return token === undefined || token === '' ? undefined : token;
}
