import type { Plugin } from 'postcss';

const PROPERTY = /--pf-[\w-]+/g;

const namesIn = (text: string): readonly string[] => text.match(PROPERTY) ?? [];

/** Drops custom properties that neither a rule's looks nor `named` ask for, be it by way of others. */
export const dropUnusedProperties = (named: Iterable<string>): Plugin => ({
  postcssPlugin: 'drop-unused-properties',
  OnceExit(sheet) {
    const values = new Map<string, string[]>();
    const asked: string[] = [...named];
    sheet.walkDecls(({ prop, value, variable }) => {
      if (variable) values.set(prop, [...(values.get(prop) ?? []), ...namesIn(value)]);
      else asked.push(...namesIn(value));
    });
    const used = new Set<string>();
    for (let name = asked.pop(); name !== undefined; name = asked.pop()) {
      if (used.has(name)) continue;
      used.add(name);
      asked.push(...(values.get(name) ?? []));
    }
    sheet.walkDecls((declaration) => {
      if (declaration.variable && !used.has(declaration.prop)) declaration.remove();
    });
    sheet.walkRules((rule) => {
      if (rule.nodes.length === 0) rule.remove();
    });
  },
});
