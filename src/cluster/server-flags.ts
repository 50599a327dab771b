/**
 * What the console tells its page. `window.SERVER_FLAGS` is no SDK contract, so each field may be missing
 * (`console.md` 5).
 */
export type ServerFlags = {
  /** With the base path in it; null when the console knows no Prometheus. */
  readonly prometheusBaseURL: string | null;
  /** The way for readers with rights in one namespace only. */
  readonly prometheusTenancyBaseURL: string | null;
  /** null when the console knows no Alertmanager. */
  readonly alertManagerBaseURL: string | null;
  /** Ends in a slash; `/` unless the console lives under a path. */
  readonly basePath: string;
  /**
   * Where the product's documentation stands, or a mirror of it that an administrator set; ends in a slash. null where
   * it is not known, and where it is that of OKD, which has other paths.
   */
  readonly documentationBaseURL: string | null;
};

const textField = (flags: unknown, name: string): string | null => {
  if (typeof flags !== 'object' || flags === null) return null;
  const value: unknown = Reflect.get(flags, name);
  return typeof value === 'string' && value !== '' ? value : null;
};

const documentationOf = (flags: unknown): string | null => {
  const base = textField(flags, 'documentationBaseURL');
  if (base === null || textField(flags, 'branding') === 'okd') return null;
  return /^https:\/\/.+\/$/.test(base) ? base : null;
};

/** Reads the flags afresh; never throws. */
export const serverFlags = (): ServerFlags => {
  const flags: unknown = Reflect.get(window, 'SERVER_FLAGS');
  return {
    prometheusBaseURL: textField(flags, 'prometheusBaseURL'),
    prometheusTenancyBaseURL: textField(flags, 'prometheusTenancyBaseURL'),
    alertManagerBaseURL: textField(flags, 'alertManagerBaseURL'),
    basePath: textField(flags, 'basePath') ?? '/',
    documentationBaseURL: documentationOf(flags),
  };
};
