import { TEST_IDS } from '../../src/ui/testIds';
import type { OpenPage } from './open-page';

const attribute = (page: OpenPage, id: string, name: string): string | null =>
  page.part(id)?.getAttribute(name) ?? null;

const certain = (causes: string): readonly string[] =>
  causes
    .split(' ')
    .filter((cause) => cause !== '' && !cause.endsWith(':possible'))
    .map((cause) => cause.replace(':found', '').replace(':likely', ' (likely)'));

const verdictOf = (page: OpenPage): readonly string[] => {
  const state = attribute(page, TEST_IDS.verdict, 'data-state');
  if (state === null) return [];
  const causes = certain(attribute(page, TEST_IDS.verdict, 'data-causes') ?? '');
  const stage = attribute(page, TEST_IDS.verdict, 'data-stage');
  return [
    [state, stage === 'none' ? '' : `at ${stage}`, causes.join(', ')]
      .filter((part) => part !== '')
      .join(' · '),
  ];
};

/** Sources that the runbook's list of checks calls unknown. */
const unknownOf = ({ element }: OpenPage): readonly string[] =>
  [...element.querySelectorAll('[data-test^="telemetry-check-missing-"][data-sign="cannot-tell"]')].map(
    (check) => (check.getAttribute('data-test') ?? '').replace('telemetry-check-missing-', ''),
  );

const named = (name: string, value: string | null): readonly string[] =>
  value === null || value === '' ? [] : [`${name}: ${value.split(' ').join(', ')}`];

const waitingOf = (page: OpenPage): readonly string[] => {
  const waiting = page.part(TEST_IDS.skeleton);
  if (waiting === null) return [];
  return [
    /Still waiting for Prometheus/.test(waiting.textContent ?? '')
      ? 'says that it waits, and offers to ask again'
      : 'loads',
  ];
};

const itemOf = (page: OpenPage): readonly string[] => {
  const state = attribute(page, 'health-item', 'data-state');
  const text = page.part('health-item')?.querySelector('p')?.textContent ?? '';
  return state === null ? [] : [state === text ? state : `${state} "${text}"`];
};

/** What a surface of ours says at a moment, in one line: verdict, what it has no data for, what is old, what is unknown. */
export const signatureOf = (page: OpenPage): string =>
  [
    ...waitingOf(page),
    ...verdictOf(page),
    ...named('in place of the charts', attribute(page, TEST_IDS.noData, 'data-kind')),
    ...named('old', attribute(page, TEST_IDS.stale, 'data-sources')),
    ...named('incomplete', attribute(page, TEST_IDS.incomplete, 'data-sources')),
    ...named('not known', unknownOf(page).join(' ')),
    ...itemOf(page),
  ].join('; ');
