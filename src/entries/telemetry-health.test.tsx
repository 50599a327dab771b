import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom-v5-compat';
import { healthFacts } from './health-facts';
import type { AnswerLike } from './health-facts';
import { telemetryHealth } from './health-handler';
import TelemetryPopup from './TelemetryPopup';

const NOW = 1_760_000_000;
const MINUTE = 60;

type Row = readonly [metric: Record<string, string>, value: string];

const vector = (...rows: readonly Row[]): AnswerLike => ({
  response: {
    status: 'success',
    data: { resultType: 'vector', result: rows.map(([metric, value]) => ({ metric, value: [NOW, value] })) },
  },
});

const share = (value: string): AnswerLike => vector([{ namespace: 'openshift-monitoring' }, value]);
const OTHERS: Row = [{ deployment: 'thanos-querier' }, '1'];
const ON: readonly Row[] = [OTHERS, [{ deployment: 'telemeter-client' }, '1']];
const acceptedAgo = (minutes: number): AnswerLike => vector([{}, String(NOW - minutes * MINUTE)], ...ON);

const HEALTHY = [share('0'), acceptedAgo(3)];
const DEGRADED = [share('0.25'), acceptedAgo(3)];
const FAILING = [share('1'), acceptedAgo(90)];
const OFF = [vector(), vector(OTHERS)];
const REFUSED = [{ error: { code: 403 } }, { error: { response: { status: 403 } } }];

const translate = (key: string): string => key.replace('plugin__telemetry-health-plugin~', '');

describe('the item on the Overview', () => {
  test.each<[string, unknown, string, string | undefined]>([
    ['healthy', HEALTHY, 'OK', undefined],
    ['degraded', DEGRADED, 'WARNING', 'Degraded'],
    ['failing, though some was accepted before', FAILING, 'WARNING', 'Failing'],
    ['failing, and never accepted', [share('1'), vector(...ON)], 'WARNING', 'Failing'],
    ['off', OFF, 'NOT_AVAILABLE', 'Off'],
    ['a user who may not query', REFUSED, 'NOT_AVAILABLE', undefined],
    ['a user who may run one query only', [share('0'), { error: { code: 403 } }], 'NOT_AVAILABLE', undefined],
    ['an error', [{ error: new Error('x') }, acceptedAgo(3)], 'UNKNOWN', undefined],
    [
      'an error beside the last answer',
      [{ ...share('0'), error: { code: 500 } }, acceptedAgo(3)],
      'UNKNOWN',
      undefined,
    ],
    ['no attempt in the window', [share('NaN'), acceptedAgo(30)], 'UNKNOWN', undefined],
    ['a share without end', [share('+Inf'), acceptedAgo(3)], 'UNKNOWN', undefined],
    ['empty vectors', [vector(), vector()], 'UNKNOWN', undefined],
    ['no failure, but no accepted upload either', [share('0'), vector(...ON)], 'UNKNOWN', undefined],
    ['a client that is gone for some minutes', [vector(), vector(...ON)], 'UNKNOWN', undefined],
    ['no answer yet', [{}, {}], 'LOADING', undefined],
    ['one answer yet', [share('0'), { response: undefined }], 'LOADING', undefined],
    ['no list', undefined, 'LOADING', undefined],
    ['null', null, 'LOADING', undefined],
    ['holes', [undefined, null], 'LOADING', undefined],
    ['no such thing', 'text', 'LOADING', undefined],
    ['an answer of another shape', [{ response: { data: 'x' } }, { response: 7 }], 'UNKNOWN', undefined],
    [
      'rows of another shape',
      [{ response: { data: { result: [null, {}, { value: 3 }] } } }, acceptedAgo(3)],
      'UNKNOWN',
      undefined,
    ],
  ])('%s', (_name, answers, state, message) => {
    const item = telemetryHealth(answers as AnswerLike[], translate);
    expect(item).toEqual(message === undefined ? { state } : { state, message });
  });

  test('asks for its words in our catalogue, since the console’s own is the default there', () => {
    const t = jest.fn(translate);
    telemetryHealth(DEGRADED, t);
    expect(t).toHaveBeenCalledWith('plugin__telemetry-health-plugin~Degraded', {});
  });

  test('never throws: not without a translator, nor with one that throws', () => {
    expect(telemetryHealth(OFF)).toEqual({ state: 'NOT_AVAILABLE', message: 'Off' });
    const broken = (): never => {
      throw new Error('no words');
    };
    expect(telemetryHealth(OFF, broken)).toEqual({ state: 'UNKNOWN' });
    const trap = new Proxy([], { get: broken });
    expect(telemetryHealth(trap, translate)).toEqual({ state: 'UNKNOWN' });
  });
});

describe('the popup of the item', () => {
  const show = (responses: unknown, hide?: () => void): string => {
    const { container } = render(
      <TelemetryPopup responses={responses as AnswerLike[]} {...(hide ? { hide } : {})} />,
      {
        wrapper: MemoryRouter,
      },
    );
    return container.textContent;
  };

  test('says the verdict, the share and when Red Hat last accepted, and leads to both pages', async () => {
    const hide = jest.fn();
    const text = show(DEGRADED, hide);
    expect(text).toContain("Not every attempt delivers this cluster's data to Red Hat");
    expect(text).toContain('25%');
    expect(text).toMatch(/\d\d:\d\d \(3 minutes ago\)/);
    expect(screen.getByRole('link', { name: 'Open guided runbook' }).getAttribute('href')).toBe(
      '/monitoring/telemetry-health/runbook',
    );
    await userEvent.click(screen.getByRole('link', { name: 'View Telemetry Health' }));
    expect(hide).toHaveBeenCalledTimes(1);
  });

  test('offers no runbook where nothing is wrong', () => {
    const text = show(HEALTHY);
    expect(screen.queryByRole('link', { name: 'Open guided runbook' })).toBeNull();
    expect(text).toContain("Red Hat is receiving this cluster's data");
  });

  test('shows off as off, without numbers', () => {
    const text = show(OFF);
    expect(text).toContain('does not send telemetry');
    expect(text).not.toContain('Failing share');
  });

  test('names the role that is missing, and calls nothing healthy', () => {
    const text = show(REFUSED);
    expect(text).toContain('cluster-monitoring-view');
    expect(text).toContain('Cannot tell');
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no answer yet', [{}, {}]],
    ['an error', [{ error: 'x' }, {}]],
    ['NaN', [share('NaN'), vector(...ON)]],
    ['empty vectors', [vector(), vector()]],
    ['another shape', 'text'],
  ])('bears %s', (_name, responses) => {
    const text = show(responses);
    expect(text).toContain('Cannot tell');
  });
});

test('a last upload of six hours and more ago is not made up', () => {
  expect(healthFacts([share('1'), vector(...ON)]).lastAccepted).toBeNull();
});
