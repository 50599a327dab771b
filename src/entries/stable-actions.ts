import { useMemo } from 'react';
import type { Action } from '@openshift-console/dynamic-plugin-sdk';
import { useTranslation } from 'react-i18next';
import { NAMESPACE } from '../texts/namespace';
import { toT } from '../texts/t';
import { waysInWords } from '../texts/ways-in';

/** What a provider of actions gives to the console. */
export type Provided = [Action[], boolean, undefined];

/** The one list of those to whom nothing is offered. */
const NONE: Action[] = [];

/**
 * The words on our actions. No page of the console may wait for our texts, whose keys are English already: so there is
 * no Suspense.
 */
export const useActionWords = (): ReturnType<typeof waysInWords> => {
  const { t: translate } = useTranslation(NAMESPACE, { useSuspense: false });
  return useMemo(() => waysInWords(toT(translate)), [translate]);
};

/**
 * One action, or none where `cta` is undefined. The console hides everybody's actions while a provider is not loaded,
 * and loops on a list that is new on each call: so this is loaded at once, and stable while what it is made of is.
 */
export const useOneAction = (id: string, label: string, cta: Action['cta'] | undefined): Provided => {
  const actions = useMemo(() => (cta === undefined ? NONE : [{ id, label, cta }]), [id, label, cta]);
  return [actions, true, undefined];
};
