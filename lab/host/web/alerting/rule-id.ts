import { murmurHash } from './murmur-hash';
import type { WireGroup, WireRule } from './wire';

/** The id by which a console's addresses name a rule: the same pieces, hashed the same way. */
export const ruleId = (group: WireGroup, rule: WireRule): string => {
  const labels = Object.entries(rule.labels ?? {}).map(([name, value]) => `${value}=${name}`);
  return String(
    murmurHash([group.file, group.name, rule.name, rule.duration, rule.query, ...labels].join(',')),
  );
};
