import { transform } from 'esbuild';
import postcss from 'postcss';
import type { Plugin } from 'postcss';
import type { Drawn } from './drawn';
import { surroundings, scopeComponents, scopeGlobals } from './scope';
import type { Sheets } from './sheets';
import { shortNames } from './short-names';
import { dropUndrawn } from './undrawn';
import { dropUnusedProperties } from './unused-properties';

/** Those consoles have the typeface under the second of its names; files of ours would be a second copy of it. */
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;

const through = (css: string, ...plugins: readonly Plugin[]): string =>
  postcss([...plugins]).process(css, { from: undefined }).css;

const PROPERTY = /--pf-[\w-]+/g;

/** PatternFly's sheets, then `more` of our own, holding for our pages alone; nothing left out but files of fonts. */
export const heldSheet = ({ globals, others }: Sheets, more: string): string =>
  [
    through(globals, scopeGlobals()),
    through(others.replace(FONT_FACE, ''), surroundings(), scopeComponents()),
    more,
  ].join('\n');

/** As `heldSheet`, of what our pages can draw, with short names where nobody else knows the long ones, and minified. */
export const makeSheet = async (sheets: Sheets, drawn: Drawn, more: string): Promise<string> => {
  const besides = `${sheets.globals} ${more}`.match(PROPERTY) ?? [];
  const others = through(
    sheets.others,
    dropUndrawn(drawn),
    dropUnusedProperties([...drawn.properties, ...besides]),
  );
  const whole = heldSheet({ ...sheets, others }, more);
  const { code } = await transform(through(whole, shortNames(drawn.properties)), {
    loader: 'css',
    minify: true,
    target: 'es2021',
  });
  return code;
};
