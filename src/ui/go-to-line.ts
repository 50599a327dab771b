/** What the viewer's list can be told. */
export type List = { readonly scrollToItem: (index: number, align: 'center' | 'end') => void };

/** The viewer makes its list some time after it has the lines, and anew when lines are wrapped or not. */
const MADE_ANEW_MS = 30;
/** A list that takes longer will not come any more. */
const MOST_TRIES = 300;
/** So often it is looked at whether the list was made anew after it was told. */
const AFTER = 5;

/** Goes to a line as soon as there is a list, and again where that list is replaced at once. Returns how to give up. */
export const goToLine = (
  list: { readonly current: List | null },
  index: number,
  align: 'center' | 'end',
): (() => void) => {
  let told: List | null = null;
  let left = MOST_TRIES;
  const attempt = (): void => {
    const { current } = list;
    if (current !== null && current !== told) {
      current.scrollToItem(index, align);
      if (told === null) left = AFTER;
      told = current;
    }
    left -= 1;
    if (left > 0) timer = setTimeout(attempt, MADE_ANEW_MS);
  };
  let timer = setTimeout(attempt, MADE_ANEW_MS);
  return () => clearTimeout(timer);
};
