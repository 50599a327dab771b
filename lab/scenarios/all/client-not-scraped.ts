import { FAILING_SINCE, ORDINARY } from '../ordinary-cluster';
import type { Scenario } from '../scenario';

/** Counters that end 140 minutes ago, over a client that goes on: neither healthy nor failing can be said. */
export const clientNotScraped: Scenario = {
  ...ORDINARY,
  id: 'client-not-scraped',
  title: 'Client not scraped',
  description: 'The client runs, but Prometheus does not scrape it: nobody knows how it does.',
  notScraped: { from: FAILING_SINCE, until: null },
  expected: { state: 'unknown', stage: 'client', causes: ['client-not-scraped'], alert: 'inactive' },
};
