import type { BundledPackage } from '../build/bundled-packages';
import { judgeAudit } from './judge-audit';

const BUNDLED: readonly BundledPackage[] = [
  { folder: 'node_modules/lodash', name: 'lodash', version: '4.17.20', license: 'MIT' },
  { folder: 'node_modules/react', name: 'react', version: '17.0.2', license: 'MIT' },
];

/** As npm 10 writes it (`npm audit --json`), shortened. */
const LODASH = {
  name: 'lodash',
  severity: 'high',
  isDirect: false,
  via: [
    {
      source: 1106913,
      name: 'lodash',
      dependency: 'lodash',
      title: 'Command Injection in lodash',
      url: 'https://github.com/advisories/GHSA-35jh-r3h4-6jhm',
      severity: 'high',
      cwe: ['CWE-77', 'CWE-94'],
      cvss: { score: 7.2, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H' },
      range: '<4.17.21',
    },
  ],
  effects: [],
  range: '<=4.17.20',
  nodes: ['node_modules/lodash'],
  fixAvailable: true,
};

const reportOf = (vulnerabilities: object, total = 1313): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: {
      vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 },
      dependencies: { prod: 1, dev: total - 1, optional: 0, peer: 0, peerOptional: 0, total },
    },
  });

describe('what an audit says of what ships', () => {
  test('is clean where nothing is known', () => {
    expect(judgeAudit(reportOf({}), BUNDLED)).toEqual({ is: 'clean', others: [] });
  });

  test('is not clean where a package is bundled that something is known against', () => {
    expect(judgeAudit(reportOf({ lodash: LODASH }), BUNDLED)).toEqual({
      is: 'vulnerable',
      shipped: ['lodash (high): node_modules/lodash'],
      others: [],
    });
  });

  test('is clean where only another copy is concerned, which is told', () => {
    const nested = { ...LODASH, nodes: ['node_modules/i18next-parser/node_modules/lodash'] };
    expect(judgeAudit(reportOf({ lodash: nested }), BUNDLED)).toEqual({
      is: 'clean',
      others: ['lodash (high): node_modules/i18next-parser/node_modules/lodash'],
    });
  });

  const REFUSED = JSON.stringify({
    message: '405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk',
    method: 'POST',
    uri: 'https://registry.npmjs.org/-/npm/v1/security/advisories/bulk',
    statusCode: 405,
    body: '',
    error: { summary: '', detail: '' },
  });

  test.each([
    ['the registry refuses to answer', REFUSED, BUNDLED],
    ['npm writes nothing', '', BUNDLED],
    ['npm writes no JSON', 'npm error code ENOTFOUND', BUNDLED],
    ['npm writes an empty object', '{}', BUNDLED],
    ['npm writes null', 'null', BUNDLED],
    ['the report is of another version', reportOf({}).replace(':2,', ':3,'), BUNDLED],
    ['the report has no vulnerabilities in it', reportOf({}).replace('"vulnerabilities":{},', ''), BUNDLED],
    ['npm looked at fewer packages than ship', reportOf({}, 1), BUNDLED],
    ['nothing is known to ship', reportOf({}), []],
    ['a vulnerability is of no known form', reportOf({ lodash: { name: 'lodash' } }), BUNDLED],
  ])('is not established where %s', (_when, output, bundled) => {
    expect(judgeAudit(output, bundled).is).toBe('not-established');
  });

  test('says why it is not established in the words of the registry', () => {
    expect(judgeAudit(REFUSED, BUNDLED)).toMatchObject({
      because: expect.stringContaining('405 Method Not Allowed') as string,
    });
  });
});
