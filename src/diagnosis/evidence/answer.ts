/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/**
 * What a source said. `nothing` is an answer (the source was asked and has no such thing); the other
 * forms say why there is none. A missing fact never becomes `''`, `0` or `[]`.
 */
export type Answer<T> =
  | {
      readonly is: 'found';
      readonly value: T;
      /** The moment that it speaks of, by the server's clock; so in the other forms. */
      readonly at: EpochMs;
      /** The source itself says that some of it may be missing, in its words. */
      readonly partial?: Redacted;
    }
  | { readonly is: 'nothing'; readonly at: EpochMs }
  | {
      readonly is: 'refused' | 'unreachable' | 'unreadable';
      /** In words of the source, redacted; for people, not for decisions. */
      readonly detail: Redacted;
      readonly at: EpochMs;
    }
  /** Not asked: the reader gave no way to ask (a doctor without `--kubernetes`). */
  | { readonly is: 'not-asked' }
  /** No answer has come yet. */
  | { readonly is: 'waiting' };

declare const redacted: unique symbol;
/** Text from the cluster that went through the redactor (`parse/redact.ts`); only such text may be shown or copied. */
export type Redacted = string & { readonly [redacted]: true };
