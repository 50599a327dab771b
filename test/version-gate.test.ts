/** @jest-environment node */
import semver from 'semver';
import manifest from '../package.json';

const range = manifest.consolePlugin.dependencies['@console/pluginAPI'];

/** The consoles' own comparison: `includePrerelease`, and no check where the release is not known. */
const admits = (release: string): boolean => {
  const version = semver.valid(release);
  return version === null || semver.satisfies(version, range, { includePrerelease: true });
};

describe('which consoles load the plugin', () => {
  test.each([
    '4.16.0-0.nightly-2024-03-01-000000',
    '4.16.0',
    '4.16.30',
    '4.17.1',
    '4.18.9',
    '4.19.0-0.nightly-2025-05-01-000000',
    '4.19.0',
    '4.20.5',
    '4.21.3',
    '4.22.0',
    '4.23.0',
    '5.0.0',
    '5.1.0-ec.1',
    'unknown',
  ])('console %s does', (release) => expect(admits(release)).toBe(true));

  test.each(['4.14.40', '4.15.0', '4.15.58'])('console %s does not', (release) =>
    expect(admits(release)).toBe(false),
  );
});
