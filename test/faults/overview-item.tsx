import { useEffect, useState } from 'react';
import extensions from '../../console-extensions.json';
import type { AnswerLike } from '../../src/entries/health-facts';
import { telemetryHealth } from '../../src/entries/health-handler';
import TelemetryPopup from '../../src/entries/TelemetryPopup';
import { consoleFetch } from '../sdk';

const item = extensions.find(({ type }) => type === 'console.dashboards/overview/health/prometheus');
const QUERIES = item?.properties.queries ?? [];

/** How often the Overview asks. */
const POLL_MS = 30_000;
/** `consoleFetch` gives up after a minute. */
const TIMEOUT_MS = 60_000;

const ask = async (query: string): Promise<AnswerLike> => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  const base: unknown = Reflect.get(Reflect.get(window, 'SERVER_FLAGS') as object, 'prometheusBaseURL');
  const url = `${String(base)}/api/v1/query?${new URLSearchParams({ query }).toString()}`;
  try {
    const response = await consoleFetch(url, { signal: controller.signal });
    return { response: (await response.json()) as unknown };
  } catch (error) {
    return { error };
  } finally {
    clearTimeout(timer);
  }
};

/** Asks and hands over as the console's status card does: an answer each, or the last error beside the last answer. */
export const OverviewItem = () => {
  const [answers, setAnswers] = useState<readonly AnswerLike[]>(QUERIES.map(() => ({})));
  useEffect(() => {
    let isOpen = true;
    const poll = (): void =>
      QUERIES.forEach((query, index) => {
        void ask(query).then((answer) => {
          if (isOpen) setAnswers((held) => held.map((one, at) => (at === index ? answer : one)));
        });
      });
    poll();
    const timer = setInterval(poll, POLL_MS);
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  }, []);
  const { state, message } = telemetryHealth(answers, (key) => key.replace(/^[^~]*~/, ''));
  return (
    <section data-test="health-item" data-state={state}>
      <h3>Telemetry</h3>
      <p>{message ?? state}</p>
      <TelemetryPopup responses={answers} />
    </section>
  );
};
