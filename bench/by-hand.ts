/**
 * The way by hand from the list of alerts to the paragraph that tells what to do, in seconds, by a keystroke-level model of
 * the official runbook: 17 actions in five places at best, 31 where one has to log in and find the version. It is a model,
 * no measurement (product.md 5, which counts 2.65 s for an action and 230 words a minute).
 */
export const BY_HAND_S = { best: 225, usual: 273 } as const;

const ACTION_S = 2.65;
const WORDS_PER_S = 230 / 60;

/** The guided way by the same model, without what the plugin and its queries take: that is measured. */
export const GUIDED = {
  /** The alert's action, and a scroll to what to do; some 90 words. */
  actionsAndReadingS: 2 * ACTION_S + 90 / WORDS_PER_S,
} as const;
