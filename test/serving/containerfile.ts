import fs from 'node:fs';
import path from 'node:path';

/** The repository, where the Containerfile is. */
export const ROOT = path.resolve(__dirname, '../..');

/** One instruction: its name, and what follows it on the line and on those that go on with it. */
type Instruction = { readonly name: string; readonly value: string };
/** What is between one FROM and the next; its name is the index where it has none. */
export type Stage = { readonly name: string; readonly from: string; readonly does: readonly Instruction[] };
/** ARGs that stand before the first FROM, and the stages in their order. */
export type Containerfile = { readonly args: readonly Instruction[]; readonly stages: readonly Stage[] };

const instructionOf = (line: string): Instruction => {
  const [, name = '', value = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
  return { name, value };
};

const stageOf = ({ value }: Instruction, index: number, does: readonly Instruction[]): Stage => {
  const [from = '', , name = String(index)] = value.replace(/^--\S+\s+/, '').split(/\s+/);
  return { name, from, does };
};

/** Reads our Containerfile, as far as ours needs it: comments, lines that go on, no here-documents. */
export const readContainerfile = (): Containerfile => {
  const text = fs.readFileSync(path.join(ROOT, 'Containerfile'), 'utf8');
  const lines = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const all = lines.map(instructionOf);
  const starts = all.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  const stages = starts.map((start, nth) =>
    stageOf(all[start] ?? { name: '', value: '' }, nth, all.slice(start + 1, starts[nth + 1])),
  );
  return { args: all.slice(0, starts[0]), stages };
};

/** The stage that becomes the image. */
export const lastStage = (): Stage => {
  const stage = readContainerfile().stages.at(-1);
  if (stage === undefined) throw new Error('the Containerfile has no stage');
  return stage;
};

/** What follows each instruction of that name in a stage, in their order; none where it has none. */
export const valuesOf = (stage: Stage, name: string): readonly string[] =>
  stage.does.filter((instruction) => instruction.name === name).map(({ value }) => value);

/** What an image starts: the words of ENTRYPOINT and CMD. Throws where one is a line for a shell. */
export const commandOf = (stage: Stage): readonly string[] =>
  ['ENTRYPOINT', 'CMD'].flatMap((name) => JSON.parse(valuesOf(stage, name).join('')) as string[]);
