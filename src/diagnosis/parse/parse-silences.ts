import type { EpochMs, Redacted } from '../evidence/answer';
import type { RawAnswer } from '../evidence/request';
import type { Matcher, Silence, Silences } from '../evidence/silences';
import { listAt, textAt, timeAt, under } from './json';
import { found, parserOf, unreadable } from './reading';
import { redact, shorten } from './redact';

/** A comment is a sentence; the rest can be read where silences are kept. */
const MOST = 200;

const wordsAt = (silence: unknown, key: string): Redacted | null => {
  const text = textAt(silence, key);
  return text === null ? null : shorten(redact(text), MOST);
};

/** `isEqual` came with Alertmanager 0.22; before, every matcher was one. */
const matcherOf = (matcher: unknown): Matcher | null => {
  const name = textAt(matcher, 'name');
  const value = under(matcher, 'value');
  if (name === null || typeof value !== 'string') return null;
  return {
    name,
    value,
    isRegex: under(matcher, 'isRegex') === true,
    isEqual: under(matcher, 'isEqual') !== false,
  };
};

const silenceOf = (silence: unknown): readonly Silence[] => {
  if (textAt(silence, 'status', 'state') !== 'active') return [];
  const matchers = listAt(silence, 'matchers').map(matcherOf);
  const known = matchers.flatMap((matcher) => matcher ?? []);
  return [
    {
      matchers: known,
      // With a matcher that cannot be read, or without any, nobody can say what it silences.
      isWhole: known.length > 0 && known.length === matchers.length,
      until: timeAt(silence, 'endsAt'),
      by: wordsAt(silence, 'createdBy'),
      comment: wordsAt(silence, 'comment'),
    },
  ];
};

/** The silences that are active, of Alertmanager's API v2; none is an answer. */
export const parseSilences = (raw: RawAnswer, at: EpochMs): Silences =>
  parserOf<readonly Silence[]>(([body]) =>
    Array.isArray(body) ? found(body.flatMap(silenceOf)) : unreadable('the answer is no list of silences'),
  )([raw], at);
