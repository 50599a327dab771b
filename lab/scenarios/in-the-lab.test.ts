import { gather } from '../../doctor/gather';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Report, Sureness } from '../../src/diagnosis/report';
import { startLab, type Lab } from '../lab';
import { MINUTE } from '../world/moment';
import { SCENARIOS } from './list';
import type { Expected } from './scenario';

/** In each scenario the doctor, asked through the console's own paths, says what the scenario expects. */

let lab: Lab;

beforeAll(async () => {
  lab = await startLab({ port: 0 });
}, 60_000);
afterAll(() => lab.stop());

const ask = async (at: number | null): Promise<Report> => {
  const { host } = lab.urls();
  const { evidence, now } = await gather({
    prometheus: new URL(`${host}/api/prometheus`),
    kubernetes: new URL(`${host}/api/kubernetes`),
    ...{ log: null, at, tokenFile: null, caFile: null, json: true, help: false },
  });
  return diagnose(evidence, now);
};

const inShort = ({ state, stage, causes }: Report) => {
  const by = (sureness: Sureness) => causes.filter((one) => one.sureness === sureness).map(({ id }) => id);
  return { state, stage, causes: by('found'), likely: by('likely') };
};

const expectedOf = ({ state, stage, causes, likely = [] }: Omit<Expected, 'alert'>) => ({
  state,
  stage,
  causes,
  likely,
});

test.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
  'in %s',
  async (id, { expected, earlier = [] }) => {
    await lab.switchTo(id);
    const startedAt = Date.now();
    expect(inShort(await ask(null))).toEqual(expectedOf(expected));
    for (const then of earlier) {
      expect(inShort(await ask(startedAt + then.at * MINUTE))).toEqual(expectedOf(then));
    }
  },
  30_000,
);
