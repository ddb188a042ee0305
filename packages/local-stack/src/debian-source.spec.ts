import { archiveAmong } from './debian-source';
import { distributionOf } from './machine';
import { aptConfiguration } from './private-apt';

test.each`
  lines                                                                       | archive                            | because
  ${'http://mirror.example/debian/\nhttp://mirror.example/debian-security/'}  | ${'http://mirror.example/debian'}  | ${'it comes first'}
  ${'http://mirror.example/debian-security/\nhttps://mirror.example/debian/'} | ${'https://mirror.example/debian'} | ${'security updates are another archive'}
  ${'https://apt.example/node_20.x/'}                                         | ${undefined}                       | ${'that is not a Debian archive'}
  ${''}                                                                       | ${undefined}                       | ${'apt knows no archive'}
`('the archive is $archive because $because', ({ lines, archive }) => {
  expect(archiveAmong(lines)).toBe(archive);
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
