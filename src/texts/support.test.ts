import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { CAUSE_IDS } from '../diagnosis/causes/cause-id';
import { diagnose } from '../diagnosis/diagnose';
import type { Evidence } from '../diagnosis/evidence/findings';
import { asEvidence } from '../diagnosis/replay/evidence-at';
import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import { supportJson, supportMarkdown } from './support';
import type { T } from './t';
import { PLUGIN_VERSION } from './version';

const ROOT = join(__dirname, '../..');
const NOW = Date.parse('2026-11-22T10:30:00Z');
const CLUSTER = '11111111-2222-3333-4444-555555555555';

const t: T = (key, values = {}) =>
  key.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));

const fileOf = (id: string): string => join(ROOT, `fixtures/causes/${id}.evidence.json`);
/** A cause without evidence is told of by goldens.test.ts. */
const KEPT = CAUSE_IDS.filter((id) => existsSync(fileOf(id)));
const evidenceOf = (id: string): Evidence => ({
  ...asEvidence(JSON.parse(readFileSync(fileOf(id), 'utf8')) as Partial<Evidence>),
  'cluster-version': {
    is: 'found',
    value: { version: '4.22.3', clusterId: CLUSTER, topology: null },
    at: NOW,
  },
});
const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
const markdownOf = (id: string): string => supportMarkdown(t, diagnose(evidenceOf(id), NOW), evidenceOf(id));

describe('the text for a support case', () => {
  test('says which cluster, since when, where it stops, how that is known and what was asked', () => {
    const text = markdownOf('pull-secret-rejected');
    for (const part of [
      `Cluster ID: ${CLUSTER}`,
      'OpenShift version: 4.22.3',
      'Seen at: 2026-11-22T10:30:00Z',
      'Failing since: 2026-11-22T10:00:03Z',
      'Last accepted upload: not known',
      'Where it stops: Authorize at Red Hat',
      'Attempts in the last 15 minutes: 15, failed: 15',
      '`pull-secret-rejected`',
      'initial authentication token is expired or invalid',
      'Not the connection to Prometheus',
      '`GET /apis/config.openshift.io/v1/proxies/cluster`',
      `telemetry-health-plugin ${PLUGIN_VERSION}`,
    ])
      expect(text).toContain(part);
  });

  test.each(KEPT)('of %s leaves nothing unsaid', (id) => {
    const text = markdownOf(id);
    expect(text).not.toMatch(/\{\{|undefined|NaN|null/);
    expect(text).toContain(`\`${id}\``);
  });

  test('says so where the counters could not be read', () => {
    expect(markdownOf('client-not-scraped')).toContain('The counters of the client could not be read.');
  });

  test('as JSON holds the report of the doctor, and every question', () => {
    const evidence = evidenceOf('egress-dns');
    const whole = JSON.parse(supportJson(t, diagnose(evidence, NOW), evidence)) as {
      clusterId: string;
      report: { state: string; causes: { id: string }[] };
      queries: Record<string, unknown>;
    };
    expect(whole).toMatchObject({ clusterId: CLUSTER, version: '4.22.3', at: '2026-11-22T10:30:00Z' });
    expect(whole.report.causes.map(({ id }) => id)).toEqual(['egress-dns']);
    expect(Object.keys(whole.queries).sort()).toEqual([...SOURCE_IDS].sort());
  });

  test('does not make up a cluster ID that may not be read', () => {
    const evidence: Evidence = { ...evidenceOf('egress-dns'), 'cluster-version': { is: 'not-asked' } };
    expect(supportMarkdown(t, diagnose(evidence, NOW), evidence)).toContain('Cluster ID: not known');
    expect(supportJson(t, diagnose(evidence, NOW), evidence)).toContain('"clusterId": null');
  });

  test.each([
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '[open](javascript:alert(1)) ![x](https://evil.example/x.png)',
    '# a heading\n- a list\n\n<b>a block</b>\n```\ncode',
    'https://evil.example/ and www.evil.example and a@evil.example',
    'a `code` with ``many```ticks` in it',
    '`',
  ])('makes no Markdown of what comes from the cluster: %s', (hostile) => {
    const evidence = evidenceOf('egress-dns');
    const report = diagnose(evidence, NOW);
    const [cause] = report.causes;
    if (cause === undefined) throw new Error('the fixture has no cause');
    const because = [
      { id: 'log-line', values: { count: 2, seenAt: NOW, line: hostile }, source: 'client-log' },
    ] as const;
    const markdown = supportMarkdown(t, { ...report, causes: [{ ...cause, because }] }, evidence);
    const line = hostile.replace(/\s+/g, ' ');
    const html = marked.parse(markdown, { async: false, gfm: true });
    expect(html).not.toMatch(/<(?!\/?(?:h1|h2|ul|li|p|strong|code)>)[a-z!]/i);
    expect(html.match(/<h[12]>/g)).toHaveLength(markdown.match(/^##? /gm)?.length ?? 0);
    expect(html).toContain(`${escapeHtml(line)}</code>`);
  });

  test('names the version that the package has', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(PLUGIN_VERSION).toBe(version);
  });
});
