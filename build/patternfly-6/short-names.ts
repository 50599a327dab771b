import type { Plugin } from 'postcss';

const PROPERTY = /--pf-[\w-]+/g;

/** What scripts put behind a name that they know, for a width of screen. */
const AT_WIDTH = /-on-(?:sm|md|lg|xl|2xl)$/;

/**
 * Gives custom properties that no script and no other sheet names short names: more than half of the sheet is their
 * long ones, each said three times. In those consoles nobody else has properties of PatternFly 6.
 */
export const shortNames = (kept: ReadonlySet<string>): Plugin => ({
  postcssPlugin: 'short-names',
  OnceExit(sheet) {
    const times = new Map<string, number>();
    sheet.walkDecls(({ prop, value }) => {
      for (const [name] of `${prop} ${value}`.matchAll(PROPERTY)) times.set(name, (times.get(name) ?? 0) + 1);
    });
    const renamed = [...times]
      .filter(([name]) => !kept.has(name.replace(AT_WIDTH, '')))
      .sort(([, a], [, b]) => b - a);
    const short = new Map(renamed.map(([name], index) => [name, `--thp-${index.toString(36)}`]));
    const rename = (text: string): string => text.replace(PROPERTY, (name) => short.get(name) ?? name);
    sheet.walkDecls((declaration) => {
      declaration.prop = rename(declaration.prop);
      declaration.value = rename(declaration.value);
    });
  },
});
