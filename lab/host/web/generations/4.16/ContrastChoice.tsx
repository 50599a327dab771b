/** PatternFly 5 has no high contrast: there is nothing to choose. */
export const ContrastChoice = (): null => null;
