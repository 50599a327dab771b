import { CAUSE_IDS } from '../diagnosis/causes/cause-id';
import { REMEDIES, remedyOf } from '../diagnosis/runbook/remedies';
import { causeText } from './causes';
import { ruledOutText } from './ruled-out';
import { impactText } from './runbook';
import { stepText } from './steps';
import type { T } from './t';

const t: T = (key) => key;
const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
const sentences = (text: string): readonly string[] => text.split(/(?<=[.:;])\s+/);
const everything = (id: (typeof CAUSE_IDS)[number]): string => Object.values(causeText(t, id)).join(' ');

describe('the words of each cause', () => {
  it.each(CAUSE_IDS)('%s has all of them written', (id) => {
    const own = Object.entries(causeText(t, id)).map(
      ([name, text]) => [`causes-*.ts, ${name}`, text] as const,
    );
    const texts = [...own, ['ruled-out.ts', ruledOutText(t, id)] as const];
    const unwritten = texts.filter(([, text]) => text.includes('TODO'));
    expect(unwritten.map(([where, text]) => `still to be written in src/texts/${where}: ${text}`)).toEqual(
      [],
    );
  });

  it.each(CAUSE_IDS)('%s has a title, where it stops, what it means and what it is not', (id) => {
    const { title, failing, meaning, notThis } = causeText(t, id);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [failing, meaning, notThis]) expect(text).toMatch(/^[A-Z"0-9].*\.$/);
    expect(words(title)).toBeLessThanOrEqual(12);
  });

  it('tell every cause from every other', () => {
    for (const part of ['title', 'failing', 'meaning'] as const) {
      expect(new Set(CAUSE_IDS.map((id) => causeText(t, id)[part])).size).toBe(CAUSE_IDS.length);
    }
    expect(new Set(CAUSE_IDS.map((id) => ruledOutText(t, id))).size).toBe(CAUSE_IDS.length);
  });

  it.each(CAUSE_IDS)('%s is ruled out in a few words', (id) => {
    expect(ruledOutText(t, id)).toMatch(/^No/);
    expect(words(ruledOutText(t, id))).toBeLessThanOrEqual(9);
  });

  it.each(CAUSE_IDS)('%s needs at most 120 words before the first action', (id) => {
    const { steps, hosted } = remedyOf(id);
    for (const [first] of [steps, hosted ?? steps]) {
      const step = stepText(t, first.id);
      const before = [everything(id), ...impactText(t), step.title, step.detail].join(' ');
      expect(words(before)).toBeLessThanOrEqual(120);
    }
  });

  it.each(CAUSE_IDS)('%s is said in short sentences', (id) => {
    for (const sentence of sentences(everything(id))) expect(words(sentence)).toBeLessThanOrEqual(28);
  });

  it.each(CAUSE_IDS)('%s computes no confidence and promises nothing', (id) => {
    expect(everything(id)).not.toMatch(/\d ?%|probab|certain|guarantee|simply|just\b/i);
  });

  it('do not blame Red Hat alone for a server error, nor the pull secret alone for a 403', () => {
    expect(everything('red-hat-server-error')).toMatch(/proxy or firewall/);
    expect(everything('upload-forbidden')).toMatch(/does not send 403/);
    expect(everything('upload-forbidden')).toMatch(/who answered before you change the pull secret/);
  });

  it('blame nothing while only the stop is known', () => {
    expect(everything('stopped-before-answer')).toMatch(/Not yet a reason to blame/);
  });

  it('say that off is a choice and yet not healthy', () => {
    expect(everything('telemetry-off')).toMatch(/a choice, not a fault/);
    expect(everything('telemetry-off')).toMatch(/Not healthy either/);
  });

  it('exist for the same causes as the remedies', () => {
    expect(Object.keys(REMEDIES)).toHaveLength(CAUSE_IDS.length);
  });
});
