import { render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { MemoryRouter } from 'react-router-dom-v5-compat';
import { report as reportOf } from '../../test/report';
import type { AlertFinding, Evidence } from '../diagnosis/evidence/findings';
import { NO_EVIDENCE } from '../diagnosis/evidence/no-evidence';
import type { Silences } from '../diagnosis/evidence/silences';
import { parseSilences } from '../diagnosis/parse/parse-silences';
import { redact } from '../diagnosis/parse/redact';
import { evidenceAt } from '../diagnosis/replay/evidence-at';
import { ACCEPTED, simulate } from '../diagnosis/replay/simulate-client';
import type { Attempt } from '../diagnosis/replay/simulate-client';
import type { Report } from '../diagnosis/report';
import { createFormat } from '../texts/format';
import { AlertFacts } from './AlertFacts';
import { DeliveryFacts } from './DeliveryFacts';
import { FailingShareCard } from './FailingShareCard';
import { OutagesCard } from './OutagesCard';
import type { Words } from './useWords';

const NS = 'plugin__telemetry-health-plugin';
const T0 = Date.parse('2026-11-22T10:00:00Z');
const MIN = 60_000;
const at = (minutes: number): number => T0 + minutes * MIN;
const FAILED: Attempt = { retrieve: 200, send: 503, err: 'x' };
const HOUR = 60 * MIN;

const words = (now: number): Words => ({
  t: (key, values) => i18next.t(key, { ns: NS, ...values }),
  format: createFormat('en', now, 'UTC'),
});

/** The value that stands beside a term. */
const fact = (term: string): string =>
  screen.getByText(term, { selector: 'dt *' }).closest('dt')?.nextElementSibling?.textContent ?? '';

describe('the history of outages', () => {
  const show = (endAt: number, rangeMs: number, attempt: (minute: number) => Attempt) => {
    const { stored } = simulate({
      startAt: T0,
      endAt,
      attempt: (_index, now) => attempt((now - T0) / MIN),
    });
    const metrics = evidenceAt(stored, null, endAt)['client-metrics'];
    render(<OutagesCard metrics={metrics} at={endAt} rangeMs={rangeMs} words={words(endAt)} />);
  };
  const rows = (): readonly string[] =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent)
          .join(' | '),
      );

  test('has the newest first, and the one that lasts has no end', () => {
    show(at(180), 3 * HOUR, (minute) => ((minute > 30 && minute < 32) || minute > 120 ? FAILED : ACCEPTED));
    expect(screen.getByRole('heading')).toHaveProperty('textContent', 'Outages in the last 3 hours');
    expect(rows()).toEqual([
      '12:03 | Still failing | 56 minutes | 57 failed attempts',
      '10:31 | 10:32 | 1 minute | 1 failed attempt',
    ]);
    screen.getByText('2 outages, 58 failed attempts');
  });

  test('is cut, and says how many are older', () => {
    show(at(350), 6 * HOUR, (minute) => (Math.floor(minute / 5) % 3 === 0 ? FAILED : ACCEPTED));
    expect(rows()).toHaveLength(10);
    screen.getByText(/^and \d+ older ones$/);
  });

  test('says that nothing failed only of time that it knows', () => {
    show(at(180), 2 * HOUR, () => ACCEPTED);
    screen.getByText('No failed attempt in this range.');
  });

  test('says since when it knows anything', () => {
    show(at(60), 6 * HOUR, () => ACCEPTED);
    screen.getByText('No failed attempt since 10:00; before that there are no data.');
  });

  test('without counters says that', () => {
    const refused = { is: 'refused', detail: redact('no'), at: T0 } as const;
    render(<OutagesCard metrics={refused} at={T0} rangeMs={HOUR} words={words(T0)} />);
    screen.getByText('The counters of the client could not be read.');
  });
});

describe('facts about the alert', () => {
  const FIRING: AlertFinding = {
    name: 'TelemeterClientFailures',
    state: 'firing',
    activeAt: at(-120),
    ratio: 1,
    selectedSeries: 900,
  };
  const show = (silences: Silences, parts: Partial<Report> = {}) =>
    render(
      <AlertFacts
        alert={{ is: 'found', value: FIRING, at: T0 }}
        silences={silences}
        report={reportOf(parts)}
        now={T0}
        words={words(T0)}
      />,
    );
  const silences = (...more: readonly object[]): Silences =>
    parseSilences(
      {
        is: 'body',
        body: more.map((one) => ({
          status: { state: 'active' },
          endsAt: '2026-11-22T16:00:00Z',
          createdBy: 'admin',
          comment: 'until the firewall is open',
          matchers: [{ name: 'alertname', value: 'TelemeterClientFailures', isRegex: false }],
          ...one,
        })),
      },
      T0,
    );

  test('tell a silence with its end, its author and its reason', () => {
    show(silences({}));
    expect(fact('Silenced')).toBe('Yes, until 16:00, by adminuntil the firewall is open');
  });

  test('tell that there is none', () => {
    show(silences());
    expect(fact('Silenced')).toBe('No');
  });

  test('tell which permission is missing', () => {
    show({ is: 'refused', detail: redact('Forbidden'), at: T0 });
    expect(fact('Silenced')).toMatch(
      /^Could not be readYour role may not read it\. Needed: get alertmanagers.*monitoring-alertmanager-view/,
    );
  });

  test('tell that this console has no Alertmanager', () => {
    show({ is: 'not-asked' });
    expect(fact('Silenced')).toBe('Not knownThis console knows no Alertmanager.');
  });

  test('tell when it clears, and how long that takes', () => {
    show(silences(), { state: 'recovering', clearsAt: at(12) });
    expect(fact('Clears')).toBe('At about 10:12 (in 12 minutes)');
  });

  test('tell no time to clear that nobody knows', () => {
    show(silences(), { clearsAt: null });
    expect(screen.queryByText('Clears')).toBeNull();
  });
});

describe('facts about the delivery', () => {
  const show = (evidence: Partial<Evidence>) =>
    render(
      <DeliveryFacts
        evidence={{ ...NO_EVIDENCE, ...evidence }}
        report={reportOf({ at: T0 })}
        words={words(T0)}
      />,
    );
  const config = (ownServer: string | null, more: object = {}) =>
    ({
      is: 'found',
      at: T0,
      value: { telemeterEnabled: null, ownToken: false, ownServer, ...more },
    }) as const;
  const gauge = (metric: 'federate_samples' | 'federate_filtered_samples', value: number) => ({
    metric,
    pod: 'a',
    samples: [[T0, value] as const],
  });

  test('tell the samples of the newest upload and what was left out', () => {
    const series = [gauge('federate_samples', 1500), gauge('federate_filtered_samples', 100)];
    show({ 'client-metrics': { is: 'found', at: T0, value: { series } } });
    expect(fact('Samples')).toMatch(/^1,400 of 1,500/);
  });

  test('tell what no samples mean', () => {
    const series = [gauge('federate_samples', 0), gauge('federate_filtered_samples', 0)];
    show({ 'client-metrics': { is: 'found', at: T0, value: { series } } });
    expect(fact('Samples')).toMatch(/^0Since its start the client came to no upload/);
  });

  test('tell the usual server, or the one that was set', () => {
    const { unmount } = show({ 'monitoring-config': config(null) });
    expect(fact('Sends to')).toBe('infogw.api.openshift.comPort 443, path /upload');
    unmount();
    show({ 'monitoring-config': config('telemeter.example.com') });
    expect(fact('Sends to')).toBe('telemeter.example.comAn own server, set in cluster-monitoring-config');
  });

  test('tell a proxy by its host, and where it was set', () => {
    const { unmount } = show({
      'monitoring-config': config(null),
      'cluster-proxy': {
        is: 'found',
        at: T0,
        value: { httpsProxyHost: 'proxy:3128', specDiffersFromStatus: false, trustedCA: null },
      },
    });
    expect(fact('Proxy')).toBe('Yes, proxy:3128');
    unmount();
    show({ 'monitoring-config': config(null, { ownProxy: { httpsProxyHost: 'own:3128' } }) });
    expect(fact('Proxy')).toBe('Yes, own:3128Set in cluster-monitoring-config');
  });

  test('tell no proxy only where both places were read', () => {
    const nothing = { is: 'nothing', at: T0 } as const;
    const refused = { is: 'refused', detail: redact('no'), at: T0 } as const;
    const { unmount } = show({ 'monitoring-config': nothing, 'cluster-proxy': nothing });
    expect(fact('Proxy')).toBe('No');
    unmount();
    show({ 'monitoring-config': refused, 'cluster-proxy': nothing });
    expect(fact('Proxy')).toBe('Could not be read');
  });

  test('that have not come yet are no zero', () => {
    show({});
    for (const term of ['Samples', 'Selected series', 'Proxy', 'Cluster ID'])
      expect(fact(term)).toBe('Loading');
  });
});

describe('the chart of the failing share', () => {
  const curve = {
    is: 'found',
    from: at(0),
    to: at(60),
    samples: [
      [at(0), 0],
      [at(30), 1],
    ],
    alert: [
      { state: 'pending', from: at(35), to: at(50) },
      { state: 'firing', from: at(50), to: at(60) },
    ],
  } as const;
  const show = (parts: Partial<typeof curve> = {}) =>
    render(
      <MemoryRouter>
        <FailingShareCard
          curve={{ ...curve, ...parts }}
          report={reportOf({ state: 'failing', failingSince: at(25) })}
          metrics={{ is: 'waiting' }}
          words={words(at(60))}
        />
      </MemoryRouter>,
    );

  test('has a legend in words, of what is drawn only', async () => {
    show();
    await screen.findByRole('img');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Failing share',
      'Alert threshold 20%',
      'Alert pending',
      'Alert firing',
      'Failing since 10:25',
    ]);
  });

  test('has the same as a table', () => {
    show();
    screen.getByRole('button', { name: /^Show as a table/ }).click();
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'TimeFailing shareAlertEvent',
      '10:000%Not firing–',
      '10:250%Not firingFailing since 10:25',
      '10:30100%Not firing–',
      '10:35100%Pending–',
      '10:50100%Firing–',
    ]);
  });
});
