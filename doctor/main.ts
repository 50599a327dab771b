import { diagnose } from '../src/diagnosis/diagnose';
import { redact } from '../src/diagnosis/parse/redact';
import type { State } from '../src/diagnosis/report';
import { toJson } from '../src/texts/report-json';
import { BadArguments, parseArguments, USAGE } from './arguments';
import { gather } from './gather';
import { toText } from './print-text';
import { englishT } from './translate';

/** Exit statuses of `verdicts.md` 4. */
const EXIT = {
  delivering: 0,
  off: 0,
  failing: 1,
  degraded: 1,
  recovering: 1,
  unknown: 2,
  collecting: 2,
} as const satisfies Record<State, number>;
const COULD_NOT_RUN = 3;

const run = async (argv: readonly string[]): Promise<number> => {
  const given = parseArguments(argv);
  if (given.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { evidence, now } = await gather(given);
  const report = diagnose(evidence, now);
  const t = englishT();
  const out = given.json ? JSON.stringify(toJson(report, t), null, 2) : toText(report, evidence, t);
  process.stdout.write(`${out}\n`);
  return EXIT[report.state];
};

run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    process.stderr.write(`doctor: ${redact(said)}\n`);
    if (error instanceof BadArguments) process.stderr.write('doctor: --help tells how to call it\n');
    process.exitCode = COULD_NOT_RUN;
  },
);
