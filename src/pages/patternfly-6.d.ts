declare module '*/patternfly-6.css' {
  /** PatternFly 6 as our pages need it, then the rules of the file (build/patternfly-6). */
  const sheet: string;
  // eslint-disable-next-line jsdoc/require-jsdoc -- it is described above; a default export bears no comment of its own
  export default sheet;
}
