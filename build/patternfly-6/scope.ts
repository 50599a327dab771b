import type { AtRule, Plugin, Rule } from 'postcss';

/** The class of the element around our pages in a console without PatternFly 6 (`src/pages/dressed.tsx`). */
const ROOT_CLASS = 'telemetry-health__dress';

const ROOT = `.${ROOT_CLASS}`;

/** Drawn beside the console's page, not in ours. Nobody else has one of this class in such a console. */
const TOOLTIP = '.pf-v6-c-tooltip';
const TOOLTIP_ROOT = `body > ${TOOLTIP}`;

/** How those consoles say that it is dark (`console.md` 1). */
const DARK = ':where(.pf-v5-theme-dark)';

/** No language of those consoles is written from the right. */
const RIGHT_TO_LEFT = /\[dir=rtl\]|-dir-rtl/;

/** Scrollbars are the console's; the page around ours is not ours. */
const NOT_OURS = /::-webkit-scrollbar|^:where\(html,\s*body\)$/;

const isKeyframe = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name);

const rooted = (theme: string): readonly string[] => [`${theme}${ROOT}`, `${theme}${TOOLTIP_ROOT}`];

/** The selectors of a rule of tokens or components, as they hold for our pages alone. */
const scoped = (selector: string): readonly string[] => {
  if (selector === ':root' || selector === ':where(:root)') return rooted('');
  if (/^(:root)?:where\(\.pf-v6-theme-dark\)$/.test(selector)) return rooted(`${DARK} `);
  if (selector.startsWith(TOOLTIP)) return [selector];
  return [`:where(${ROOT}) ${selector}`];
};

/** As `scoped`, for rules of plain elements: they have to be stronger than those of the console, which name elements. */
const scopedGlobal = (selector: string): readonly string[] => {
  if (selector === ':where(body)') return [ROOT];
  if (selector === ':where(.pf-v6-theme-dark)') return [`${DARK} ${ROOT}`];
  return [`${ROOT} ${selector}`];
};

const scopeWith = (name: string, by: (selector: string) => readonly string[]) => (): Plugin => ({
  postcssPlugin: name,
  OnceExit(sheet) {
    sheet.walkRules((rule) => {
      if (isKeyframe(rule)) return;
      const kept = rule.selectors.filter(
        (selector) => !RIGHT_TO_LEFT.test(selector) && !NOT_OURS.test(selector),
      );
      if (kept.length === 0) rule.remove();
      else rule.selectors = kept.flatMap(by);
    });
  },
});

/** Holds tokens and rules of components to our pages, with the strength they had: our own sheets come after them. */
export const scopeComponents = scopeWith('scope-components', scoped);

/** Holds rules of plain elements to our pages, stronger than those of the console. */
export const scopeGlobals = scopeWith('scope-globals', scopedGlobal);

/**
 * What such a console has around our pages and on its document, said of our root: variables of a page, from which its
 * sections take their padding, and the faces of the typeface that came before PatternFly 6, whose names and weights they
 * have. The latter stand at the end, where they win over the usual ones.
 */
export const surroundings = (): Plugin => ({
  postcssPlugin: 'surroundings',
  Once(sheet) {
    sheet.walkRules('.pf-v6-c-page', (rule) => {
      rule.walkDecls((declaration) => {
        if (!declaration.variable) declaration.remove();
      });
      rule.selector = ':root';
    });
    sheet.walkRules('.pf-v6-m-legacy-font', (rule) => {
      rule.selector = ':root';
      sheet.append(rule);
    });
  },
});
