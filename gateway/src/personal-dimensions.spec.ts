import { PersonalDimensions } from './personal-dimensions';

const key = 'ab'.repeat(32);
const event = {
  id: '1',
  eventName: 'otp.verification',
  subject: 's',
  occurredAt: '2026-11-22T10:00:00Z',
  dimensions: { phone: '+919999999999', country: 'IN' },
};

function learned(): PersonalDimensions {
  const personal = new PersonalDimensions(key);
  personal.learn('otp.verification', [
    { name: 'phone', personal: true },
    { name: 'country', personal: false },
  ]);
  return personal;
}

test('a personal dimension is replaced by a keyed hash, the others stay', () => {
  const { dimensions } = learned().pseudonymise(event);
  expect(dimensions?.['phone']).toMatch(/^pn_[0-9a-f]{32}$/);
  expect(dimensions?.['country']).toBe('IN');
});

test('the same value gives the same pseudonym, so that events stay countable by it', () => {
  expect(learned().pseudonymise(event)).toEqual(learned().pseudonymise(event));
});

test('another key gives another pseudonym', () => {
  const other = new PersonalDimensions('cd'.repeat(32));
  other.learn('otp.verification', [{ name: 'phone', personal: true }]);
  expect(other.pseudonymise(event).dimensions?.['phone']).not.toBe(learned().pseudonymise(event).dimensions?.['phone']);
});

test('what is a pseudonym already is not hashed again', () => {
  const once = learned().pseudonymise(event);
  expect(learned().pseudonymise(once)).toEqual(once);
});

test.each`
  given                                       | because
  ${{ ...event, eventName: 'unknown.event' }} | ${'nothing is declared of this name'}
  ${{ ...event, dimensions: undefined }}      | ${'there is nothing to hide'}
`('an event stays as it is because $because', ({ given }) => expect(learned().pseudonymise(given)).toEqual(given));

test('a new version of the event schema replaces what was known', () => {
  const personal = learned();
  personal.learn('otp.verification', [{ name: 'country', personal: true }]);
  const { dimensions } = personal.pseudonymise(event);
  expect(dimensions?.['phone']).toBe('+919999999999');
  expect(dimensions?.['country']).toMatch(/^pn_/);
});
