import { subscribeInput, subscribePlace, type SubscribeTyped } from './subscribe-typed';

const typed: SubscribeTyped = {
  chosenBy: 'ONE',
  planVersionId: 'plv_1',
  experimentKey: 'autumn',
  withoutTrial: false,
  phases: [],
  startsOn: '2026-12-01',
  endsOn: '',
  memberAccountIds: [],
  licences: { seats: '', desks: ' 4 ' },
  couponId: '',
  reason: ' ',
};

test('what was left empty is not said', () =>
  expect(subscribeInput(typed)).toEqual({
    planVersionId: 'plv_1',
    withoutTrial: false,
    startsOn: '2026-12-01',
    endsOn: null,
    memberAccountIds: [],
    licences: [{ rateCardKey: 'desks', quantity: '4' }],
    couponId: null,
    reason: null,
  }));

test('phases stand in the place of one plan, each with its own length', () => {
  const phase = { planVersionId: 'plv_1', trial: false };
  const phases: SubscribeTyped['phases'] = [
    { ...phase, trial: true, length: 'DAYS', extent: '14' },
    { ...phase, length: 'CYCLES', extent: 'two' },
    { ...phase, length: 'UNTIL', extent: '2027-06-01' },
    { ...phase, length: 'OPEN', extent: '9' },
  ];
  const input = subscribeInput({ ...typed, chosenBy: 'PHASES', phases });
  expect(input).not.toHaveProperty('planVersionId');
  expect(input.phases).toEqual([
    { ...phase, trial: true, days: 14 },
    { ...phase, cycles: 'two' },
    { ...phase, endsOn: '2027-06-01' },
    phase,
  ]);
});

test('an experiment chooses the plan itself, and is where a problem with the plan stands', () => {
  const by: SubscribeTyped = { ...typed, chosenBy: 'EXPERIMENT', couponId: 'cpn_1' };
  const input = subscribeInput(by);
  expect(input).toMatchObject({ experimentKey: 'autumn', withoutTrial: false, couponId: 'cpn_1' });
  expect(input).not.toHaveProperty('planVersionId');
  expect(subscribePlace('planVersionId', by)).toBe('experimentKey');
});

test.each`
  path                     | place                | because
  ${'phases.1.cycles'}     | ${'phases.1.extent'} | ${'a phase has one field for how long it goes on'}
  ${'phases.0.endsOn'}     | ${'phases.0.extent'} | ${'a phase has one field for how long it goes on'}
  ${'licences.0.quantity'} | ${'licences.desks'}  | ${'the empty number before it was not sent'}
  ${'startsOn'}            | ${'startsOn'}        | ${'it has the same name in the form'}
`('$path stands at $place because $because', ({ path, place }: { path: string; place: string }) =>
  expect(subscribePlace(path, typed)).toBe(place),
);
