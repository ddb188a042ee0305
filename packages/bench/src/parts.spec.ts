import { needPlatform, parts, partsNamed } from './parts';

test.each([
  [[], [...parts], true, 'a command that names none means all'],
  [['rating'], ['rating'], false, 'rating wants no servers'],
  [['latency', 'rating'], ['latency', 'rating'], true, 'traffic does'],
])('%j measures %j, platform: %s, because %s', (names, chosen, platform) => {
  expect([...partsNamed(names)]).toEqual(chosen);
  expect(needPlatform(partsNamed(names))).toBe(platform);
});

test('a part that does not exist is refused by name', () => {
  expect(() => partsNamed(['rating', 'speed'])).toThrow(
    'There is no bench of speed: choose from rating, gateway, ingest, simulation, latency.',
  );
});
