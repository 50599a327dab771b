/** Index of the last element that fits; -1 where none does. ES2022 has no findLastIndex. */
export const lastIndexWhere = <V>(all: readonly V[], fits: (one: V) => boolean): number => {
  for (let index = all.length - 1; index >= 0; index -= 1) {
    if (all.slice(index, index + 1).some(fits)) return index;
  }
  return -1;
};

/** The last element that fits; undefined where none does. */
export const lastWhere = <V>(all: readonly V[], fits: (one: V) => boolean): V | undefined =>
  all[lastIndexWhere(all, fits)];
