import { archiveAmong } from './debian-source';
import { distributionOf } from './machine';
import { aptConfiguration } from './private-apt';

const archive = 'http://mirror.example/debian';

test.each`
  lines                                                                           | expected     | because
  ${`${archive}/ main Debian\n${archive}-security/ main Debian`}                  | ${archive}   | ${'it comes first'}
  ${`${archive}-security/ main Debian\n${archive}/ main Debian`}                  | ${archive}   | ${'security updates are another archive'}
  ${`http://a.example/linux/debian/ main Vendor\n${archive}/ main Debian`}        | ${archive}   | ${'a vendor has an archive for Debian, not of it'}
  ${`http://a.example/linux/debian/ stable $(ORIGIN)\n${archive} main $(ORIGIN)`} | ${archive}   | ${'before the first update only the component tells'}
  ${'https://apt.example/node_20.x/ main Vendor'}                                 | ${undefined} | ${'that is not a Debian archive'}
  ${''}                                                                           | ${undefined} | ${'apt knows no archive'}
`('the archive is $expected because $because', ({ lines, expected }) => {
  expect(archiveAmong(lines)).toBe(expected);
});

test.each`
  release                                    | distribution | because
  ${'ID=debian\nVERSION_ID="12"'}            | ${'debian'}  | ${'it is Debian'}
  ${'ID=ubuntu\nID_LIKE=debian'}             | ${'ubuntu'}  | ${'it is Ubuntu'}
  ${'ID=linuxmint\nID_LIKE="ubuntu debian"'} | ${'ubuntu'}  | ${'it is built from Ubuntu'}
  ${'ID=raspbian\nID_LIKE=debian'}           | ${'debian'}  | ${'it is built from Debian'}
  ${'ID=fedora'}                             | ${undefined} | ${'its packages are others'}
`('$release is $distribution because $because', ({ release, distribution }) => {
  expect(distributionOf(release)).toBe(distribution);
});

test('the private apt checks signatures with the named keyring only and keeps to its folder', () => {
  const configuration = aptConfiguration('/cache/apt', { uri: 'http://a', keyring: '/k.gpg', release: 'trixie' });
  expect(configuration).toContain('APT::Get::AllowUnauthenticated "false";');
  expect(configuration).toContain('Dir::Etc::sourceparts "/dev/null";');
  expect(configuration).toContain('Dir::State::Lists "/cache/apt/lists";');
});
