import { FAMILIES } from './forbidden-imports.mjs';

const { ANY_PACKAGE, REACT, PATTERNFLY, CONSOLE_SDK, NODE } = FAMILIES;

/**
 * Who may import what (ARCHITECTURE.md). `from`: rooms of this repository that a room may use, itself included.
 * `not`: families of packages that are closed to it.
 */
export const ROOMS = {
  'src/diagnosis': { from: ['src/diagnosis'], not: [ANY_PACKAGE] },
  'src/texts': { from: ['src/texts', 'src/diagnosis'], not: [ANY_PACKAGE] },
  'src/cluster': { from: ['src/cluster', 'src/diagnosis'], not: [REACT, PATTERNFLY, NODE] },
  'src/live': { from: ['src/live', 'src/cluster', 'src/diagnosis'], not: [PATTERNFLY, CONSOLE_SDK, NODE] },
  'src/ui': { from: ['src/ui', 'src/texts', 'src/diagnosis'], not: [CONSOLE_SDK, NODE] },
  'src/pages': {
    from: ['src/pages', 'src/live', 'src/ui', 'src/texts', 'src/diagnosis'],
    // What the SDK draws is of the console's PatternFly: up to 4.18 not of ours (`console.md` 3.2).
    not: [CONSOLE_SDK, NODE],
  },
  'src/entries': { from: ['src/entries', 'src/texts', 'src/diagnosis'], not: [PATTERNFLY, NODE] },
  doctor: { from: ['doctor', 'src/diagnosis', 'src/texts', 'locales'], not: [] },
  lab: { from: ['lab', 'src/diagnosis'], not: [] },
  bench: { from: ['bench', 'build/bundled-packages.ts', 'lab', 'src/diagnosis'], not: [] },
  documents: {
    from: ['documents', 'doctor/translate.ts', 'lab/scenarios', 'src/diagnosis', 'src/texts'],
    not: [],
  },
  build: { from: ['build'], not: [] },
  'supply-chain': { from: ['supply-chain', 'build'], not: [] },
  fuzz: {
    from: ['fuzz', 'doctor', 'src/cluster', 'src/diagnosis', 'src/entries/health-facts.ts', 'src/texts'],
    not: [],
  },
  'integration-tests': {
    from: [
      'integration-tests',
      'bench/bundle-files.ts',
      'bench/by-hand.ts',
      'bench/bundle-size.ts',
      'bench/figure.ts',
      'bench/overview-queries.ts',
      'build/patternfly-6',
      'lab/scenarios',
      'src/texts/namespace.ts',
      'src/ui/testIds.ts',
      'test/faults/rows.ts',
    ],
    not: [],
  },
};
