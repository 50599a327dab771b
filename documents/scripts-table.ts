import { table } from './document';

/** What somebody does who types a command; the order of the README. */
const GROUPS = ['Live with it', 'Change it', 'Measure it', 'Ship it'] as const;

type Script = { readonly group: (typeof GROUPS)[number]; readonly type?: string; readonly does: string };

/** Each script of package.json: how it is typed, where that is more than its name, and what it does. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  start: {
    group: 'Live with it',
    type: 'npm start',
    does: 'builds, starts the lab; `-- --scenario ID`, `--port N`, `--console 4.16` (the page behaves as that console), `--help`',
  },
  scenario: {
    group: 'Live with it',
    type: 'npm run scenario -- ID',
    does: 'switches the running lab; `-- --repair` and `-- --break` let the cluster go on differently',
  },
  fault: {
    group: 'Live with it',
    type: 'npm run fault -- SERVER FAULT',
    does: 'lets a server of the running lab fail: `prometheus slow 5000`, `kubernetes down`, `… off`; `--help`',
  },
  'start:console': {
    group: 'Live with it',
    type: 'npm run start:console -- --release R',
    does: 'a real console with the plugin in it, by podman or docker, before the lab or a cluster ([how](CONTRIBUTING.md#in-a-real-console)); `--help`',
  },
  doctor: {
    group: 'Live with it',
    type: 'npm run doctor -- …',
    does: 'the diagnosis from a shell; `--help`',
  },
  test: {
    group: 'Change it',
    type: 'npm test',
    does: 'everything that must hold, in some minutes; `-- all` also what takes longer',
  },
  'test:unit': {
    group: 'Change it',
    does: 'only types, lint, styles, dead code, texts and unit tests; three minutes',
  },
  format: { group: 'Change it', does: 'formats and fixes' },
  texts: { group: 'Change it', does: 'collects the English texts into `locales/en`' },
  docs: {
    group: 'Change it',
    does: 'writes what is generated: the pages of the causes, permissions, the lists of this page',
  },
  'new:cause': {
    group: 'Change it',
    type: 'npm run new:cause -- ID',
    does: 'begins a new cause in every place that must know it ([how](CONTRIBUTING.md#add-a-cause)); `--help`',
  },
  goldens: {
    group: 'Change it',
    does: 'writes what the engine says of each cause into `fixtures/causes`, for a person to read the difference',
  },
  clean: {
    group: 'Change it',
    does: 'removes what was built or kept; but for `node_modules` nothing of ours is left on disk',
  },
  bench: {
    group: 'Measure it',
    does: 'what the plugin costs a browser and a Prometheus, beside its budgets, and writes [docs/performance.md](docs/performance.md); 10 minutes, `-- --sizes-only` in one',
  },
  faults: {
    group: 'Measure it',
    does: 'lets everything behind the console fail in every way, and writes [what the screens say then](docs/faults.md)',
  },
  soak: {
    group: 'Measure it',
    does: "uses both pages for two hours' worth of refreshes, in about 15 minutes, and writes [docs/soak.md](docs/soak.md)",
  },
  fuzz: {
    group: 'Measure it',
    does: 'gives a million odd inputs to parsers, engine and words; `-- --runs N`, `--target T`, `--seed S`',
  },
  mutate: {
    group: 'Measure it',
    does: "whether the engine's tests notice when its code is changed; takes about 20 minutes",
  },
  pictures: {
    group: 'Measure it',
    does: 'draws both pages in all their states into `.cache/pictures`, and those of [docs/screens.md](docs/screens.md)',
  },
  build: { group: 'Ship it', does: 'makes `dist/`' },
  'start:plugin': {
    group: 'Ship it',
    does: 'serves the plugin alone for a console on this machine; `-- --port N`',
  },
  package: {
    group: 'Ship it',
    does: 'makes the archive of the chart in `.cache/package`, and says the versions, which must agree',
  },
  sbom: {
    group: 'Ship it',
    does: 'writes the bill of materials (CycloneDX) of what is built into `dist-sbom/`, and [its licences](docs/third-party-licenses.md)',
  },
  audit: {
    group: 'Ship it',
    does: 'what the registry knows against the packages that ship; fails where it does not answer',
  },
};

/** Names of package.json without a word here, and words here without a script; both empty when all is well. */
export const strayScripts = (names: readonly string[]): readonly string[] => [
  ...names.filter((name) => SCRIPTS[name] === undefined),
  ...Object.keys(SCRIPTS).filter((name) => !names.includes(name)),
];

/** The table of the README; throws where a script has no word or a word no script. */
export const scriptsTable = (names: readonly string[]): string => {
  const stray = strayScripts(names);
  if (stray.length > 0)
    throw new Error(`package.json and documents/scripts-table.ts differ: ${stray.join(', ')}`);
  const rows = GROUPS.flatMap((group) =>
    Object.entries(SCRIPTS)
      .filter(([, script]) => script.group === group)
      .map(([name, { type = `npm run ${name}`, does }], index) => [
        index === 0 ? `**${group}**` : '',
        `\`${type}\``,
        does,
      ]),
  );
  return table(['', 'command', 'what it does'], rows);
};
