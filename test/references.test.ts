/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSE_IDS } from '../src/diagnosis/causes/cause-id';
import { SOURCE_IDS } from '../src/diagnosis/evidence/source-id';
import { LOG_RULES } from '../src/diagnosis/parse/log-rules';

const read = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');

/** What stands under a heading, up to the next one of its rank or above. */
const section = (name: string, heading: string): string => {
  const rank = heading.indexOf(' ');
  return (
    read(name)
      .split(`\n${heading} `)[1]
      ?.split(new RegExp(`^#{1,${rank}} `, 'm'))[0] ?? ''
  );
};

describe('verdicts.md 3 in docs/reference', () => {
  const rows = section('docs/reference/verdicts.md', '## 3.').match(/^\| `.*$/gm) ?? [];

  test('has a row for each cause, in the order of CAUSE_IDS', () => {
    expect(rows.map((row) => /^\| `([^`]+)`/.exec(row)?.[1])).toEqual([...CAUSE_IDS]);
  });

  test('has no row that is still to be written', () => {
    expect(rows.filter((row) => row.includes('TODO'))).toEqual([]);
  });
});

test('verdicts.md 4 in docs/reference lists the sources, in the order of SOURCE_IDS', () => {
  const [, list = ''] = /Source ids: ([^.]*)\./.exec(section('docs/reference/verdicts.md', '## 4.')) ?? [];
  expect([...list.matchAll(/`([^`]+)`/g)].map(([, id]) => id)).toEqual([...SOURCE_IDS]);
});

describe('telemetry.md 3.3 in docs/reference', () => {
  const [, block = ''] = section('docs/reference/telemetry.md', '### 3.3').split('```\n');
  const legs: Readonly<Record<string, string>> = {
    'authorize upload': 'out',
    'federate authorize upload': 'net',
  };

  test('has the rules of LOG_RULES, to the letter and in their order', () => {
    const rules = LOG_RULES.map(({ id, legs: all, tail }) => {
      const leg = legs[all.join(' ')] ?? all.join(' ');
      return `${id} ${leg} ${tail.source.replaceAll('\\/', '/')}`;
    });
    const lines = block.trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/^(\S+) +(\S+) +/, '$1 $2 '))).toEqual(rules);
  });
});

test('telemetry.md 3.2 in docs/reference has a row for each of those rules', () => {
  const rows = section('docs/reference/telemetry.md', '### 3.2').match(/^\| [A-Z]\d+ \|/gm) ?? [];
  const told = rows.map((row) => row.replace(/[| ]/g, ''));
  expect(LOG_RULES.map(({ id }) => id).filter((id) => !told.includes(id))).toEqual([]);
});

test('ARCHITECTURE.md counts the causes right', () => {
  const told = [...read('ARCHITECTURE.md').matchAll(/\bone of (\d+) ids\b/g)].map(([, count]) =>
    Number(count),
  );
  expect(told.filter((count) => count !== CAUSE_IDS.length)).toEqual([]);
});
