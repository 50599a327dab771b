import { apportion } from './bundle-size';

const FROM = 'webpack://telemetry-health-plugin/';
const OURS = `${FROM}./ui/Page.tsx`;
const COMPONENT = `${FROM}../node_modules/@patternfly/react-core/dist/esm/components/Card/Card.js`;
const STYLES = `${FROM}../node_modules/@patternfly/react-styles/css/components/Card/card.mjs`;
const LODASH = `${FROM}../node_modules/lodash/debounce.js`;
const RUNTIME = `${FROM}webpack/bootstrap`;

/** Of a script whose pieces are four characters each: `mappings` names the source of each, all at its first place. */
const mapOf = (sources: readonly string[], mappings: string): string =>
  JSON.stringify({ version: 3, sources, names: [], mappings });

/** Two pieces in a line: of the first source and of the second. */
const FIRST_AND_SECOND = 'AAAA,ICAA';

describe('a script is shared out', () => {
  test('by its source map: what starts at a mapping, up to the next, is of its source', () => {
    expect(apportion('aaaabbbbbb', mapOf([OURS, LODASH], FIRST_AND_SECOND))).toEqual({
      own: 4,
      patternFly: 0,
      other: 6,
    });
  });

  test('in bytes, though maps count characters', () => {
    expect(apportion('äaaa€€bb', mapOf([OURS, LODASH], FIRST_AND_SECOND))).toEqual({
      own: 5,
      patternFly: 0,
      other: 8,
    });
  });

  test('over all lines; what no source is named for is ours: ends of lines, starts, and what is mapped to nothing', () => {
    const script = '/* licence */\nxxaaaayy\n//';
    expect(apportion(script, mapOf([LODASH], ';EAAA,I'))).toEqual({ own: 21, patternFly: 0, other: 4 });
    expect(Buffer.byteLength(script)).toBe(25);
  });

  test('with webpack’s runtime among the packages', () => {
    expect(apportion('aaaabb', mapOf([RUNTIME, OURS], FIRST_AND_SECOND))).toEqual({
      own: 2,
      patternFly: 0,
      other: 4,
    });
  });

  test('with all that PatternFly’s components bring to their script', () => {
    expect(apportion('aaaabb', mapOf([COMPONENT, LODASH], FIRST_AND_SECOND))).toEqual({
      own: 0,
      patternFly: 6,
      other: 0,
    });
    expect(apportion('aaaabb', mapOf([STYLES, LODASH], FIRST_AND_SECOND))).toEqual({
      own: 0,
      patternFly: 4,
      other: 2,
    });
    expect(apportion('aaaabb', mapOf([COMPONENT, OURS], FIRST_AND_SECOND)).own).toBe(2);
  });

  test('never without a map', () => {
    expect(() => apportion('a', 'no map')).toThrow();
  });
});
