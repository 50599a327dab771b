/** Does something so often, one after the other. */
export const often = async <V>(times: number, run: (time: number) => Promise<V>): Promise<readonly V[]> => {
  const results: V[] = [];
  for (let time = 0; time < times; time += 1) results.push(await run(time));
  return results;
};
