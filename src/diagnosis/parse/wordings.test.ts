import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_RULES } from './log-rules';
import { parseSource } from './parse-source';

/** Lines of real clients that other versions of Go made, each behind the rule that it must be given (`fixtures/README.md`). */

const WORDINGS = join(__dirname, '../../../fixtures/wordings');
const NOW = Date.parse('2026-11-22T12:00:00Z');

const lines = readdirSync(WORDINGS).flatMap((file) =>
  readFileSync(join(WORDINGS, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): [file: string, rule: string, line: string] => {
      const [rule = ''] = line.split(' ');
      return [file, rule, line.slice(rule.length + 1)];
    }),
);

const ruleOf = (line: string): string | null | undefined => {
  const log = parseSource('client-log', [{ is: 'body', body: `${line}\n` }], NOW);
  return log.is === 'found' ? log.value.lines[0]?.rule : undefined;
};

test.each(lines)('%s: %s', (_file, rule, line) => {
  expect(ruleOf(line)).toBe(rule);
});

test('the rules that depend on Go itself are all among them', () => {
  const met = new Set(lines.map(([, rule]) => rule));
  // A resolver that fails, a firewall that drops: nothing that a machine without a network of its own can show.
  const elsewhere = ['N2', 'N3'];
  const ofGo = LOG_RULES.map(({ id }): string => id).filter((id) => /^[NXP]/.test(id));
  expect(ofGo.filter((id) => !met.has(id))).toEqual(elsewhere);
});
