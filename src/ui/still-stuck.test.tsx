import { fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { MemoryRouter } from 'react-router-dom-v5-compat';
import { report } from '../../test/report';
import { NO_EVIDENCE } from '../diagnosis/evidence/no-evidence';
import { LINKS } from '../diagnosis/runbook/links';
import type { Report } from '../diagnosis/report';
import { createFormat } from '../texts/format';
import { runbookWords } from '../texts/runbook-words';
import { StillStuck } from './StillStuck';
import type { Words } from './useWords';

const words: Words = {
  t: (key, values) => i18next.t(key, { ns: 'plugin__telemetry-health-plugin', ...values }),
  format: createFormat('en', report().at, 'UTC'),
};

const show = (generation: Report['generation']): void => {
  render(
    <MemoryRouter>
      <StillStuck evidence={NO_EVIDENCE} report={report({ generation })} words={words} />
    </MemoryRouter>,
  );
  fireEvent.click(screen.getByText(runbookWords(words.t).official));
};

/** The metrics of the queries, in the order in which they are offered. */
const metrics = (): readonly string[] =>
  [...(document.body.textContent ?? '').matchAll(/rate\((metricsclient_\w+)/g)].map(([, name = '']) => name);

const [COUNTER, RETRIEVE, SEND] = [
  'metricsclient_http_requests_total',
  'metricsclient_request_retrieve',
  'metricsclient_request_send',
];

test.each([
  ['4.17 and above', 'http-requests', [COUNTER, RETRIEVE, SEND]],
  ['4.16 and below', 'request-gauges', [RETRIEVE, SEND, COUNTER]],
  ['a release that nobody may tell', null, [COUNTER, RETRIEVE, SEND]],
] as const)('the query of the official runbook for %s comes first', (_release, generation, order) => {
  show(generation);
  expect(metrics()).toEqual(order);
});

test('the official runbook is linked whether the alert names it or not', () => {
  show('request-gauges');
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links).toContain(LINKS['official-runbook']);
});
