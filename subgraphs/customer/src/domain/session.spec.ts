import { type RefreshToken, type Session, SignInRefused, TokenReused, end, newRefreshToken, useUp } from './session';

const at = (iso: string) => new Date(`2026-11-${iso}Z`);
const session: Session = {
  id: 'ses_1',
  userId: 'usr_1',
  startedAt: at('01T10:00:00'),
  endedAt: null,
  endedBecause: null,
};
const token: RefreshToken = newRefreshToken('hash', session, at('01T10:00:00'));

test('a refresh token lives for 14 days', () => expect(token.expiresAt).toEqual(at('15T10:00:00')));

test.each`
  token                                         | session                                            | now              | outcome          | because
  ${token}                                      | ${session}                                         | ${'02T10:00:00'} | ${Object}        | ${'it is alive'}
  ${token}                                      | ${session}                                         | ${'15T09:59:59'} | ${Object}        | ${'the last second counts'}
  ${token}                                      | ${session}                                         | ${'15T10:00:00'} | ${SignInRefused} | ${'the end is exclusive'}
  ${{ ...token, rotatedAt: at('02T10:00:00') }} | ${session}                                         | ${'03T10:00:00'} | ${TokenReused}   | ${'its successor was given out'}
  ${{ ...token, rotatedAt: at('02T10:00:00') }} | ${session}                                         | ${'20T10:00:00'} | ${TokenReused}   | ${'re-use tells of a theft even when it is late'}
  ${{ ...token, rotatedAt: at('02T10:00:00') }} | ${end(session, 'SIGNED_OUT', at('02T11:00:00'))}   | ${'03T10:00:00'} | ${SignInRefused} | ${'the session is over anyway'}
  ${token}                                      | ${end(session, 'TOKEN_REUSED', at('02T11:00:00'))} | ${'03T10:00:00'} | ${SignInRefused} | ${'a family falls together'}
`('at $now gives $outcome because $because', ({ token: shown, session: family, now, outcome }) => {
  expect(useUp(shown, family, at(now))).toBeInstanceOf(outcome);
});

test('the first reason why a session ended stays', () => {
  const ended = end(session, 'TOKEN_REUSED', at('02T10:00:00'));
  expect(end(ended, 'SIGNED_OUT', at('03T10:00:00'))).toBe(ended);
});
