import type { Risk, UndoId } from '../diagnosis/runbook/remedy';
import type { T } from './t';

const RISKS = {
  none: (t) => t('Changes nothing in the cluster'),
  low: (t) => t('Touches telemetry only'),
  high: (t) => t('A mistake can affect more than telemetry'),
} satisfies Record<Risk, (t: T) => string>;

/** How much a remedy puts at stake. */
export function riskText(t: T, risk: Risk): string {
  return RISKS[risk](t);
}

const UNDO = {
  'nothing-to-undo': (t) => t('Nothing to undo'),
  'put-entry-back': (t) => t('To undo: put the old entry back; keep it in a safe place until then'),
  'put-token-back': (t) => t('To undo: put the old token back'),
  'put-proxy-back': (t) =>
    t('To undo: put the old setting of the Proxy object back; nodes may restart again'),
  'put-configuration-back': (t) => t('To undo: put the old configuration back'),
  'transfer-back': (t) => t('To undo: transfer the cluster back, with the matching pull secret'),
  'take-rule-back': (t) => t('To undo: the network team takes its rule back'),
  'cannot-undo': (t) => t('A restart cannot be undone; it is safe, but the old log is gone'),
} satisfies Record<UndoId, (t: T) => string>;

/** Whether and how a remedy can be taken back. */
export function undoText(t: T, undo: UndoId): string {
  return UNDO[undo](t);
}
