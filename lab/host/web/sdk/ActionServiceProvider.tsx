import { useCallback, useEffect, useMemo, useState, type FC } from 'react';
import type {
  Action,
  ActionServiceProviderProps,
  ExtensionHook,
} from '@openshift-console/dynamic-plugin-sdk';
import {
  isActionProvider,
  isResourceActionProvider,
  type ActionProvider,
  type ResourceActionProvider,
} from '../plugins/extension-kinds';
import { referenceOf } from './k8s-models';
import type { Extension } from '@openshift/dynamic-plugin-sdk';
import { useResolvedExtensions } from '#console/useResolvedExtensions';

interface HookRunnerProps {
  readonly useValue: ExtensionHook<Action[]>;
  readonly scope: unknown;
  readonly onActions: (actions: Action[]) => void;
}

/** Calls a provider's hook. Each new array is reported: one that changes on every render never comes to rest. */
const HookRunner: FC<HookRunnerProps> = ({ useValue, scope, onActions }) => {
  const [actions, loaded] = useValue(scope);
  useEffect(() => {
    if (loaded) onActions(actions);
  }, [actions, loaded, onActions]);
  return null;
};

interface LoaderProps {
  readonly contextId: string;
  readonly scope: unknown;
  readonly onLoaded: (contextId: string, actions: Action[]) => void;
}

type AnyProvider = ActionProvider | ResourceActionProvider;

/** A context is a place of the console by its id, or a kind by its reference. */
const isFor = (contextId: string, e: Extension): e is AnyProvider =>
  isActionProvider(e)
    ? e.properties.contextId === contextId
    : isResourceActionProvider(e) && referenceOf(e.properties.model) === contextId;

/** Gathers the actions of one context; they count only when every provider has loaded. */
const ContextActions: FC<LoaderProps> = ({ contextId, scope, onLoaded }) => {
  const [byProvider, setByProvider] = useState<Readonly<Record<string, Action[]>>>({});
  const guard = useCallback((e: Extension): e is AnyProvider => isFor(contextId, e), [contextId]);
  const [providers, resolved] = useResolvedExtensions<AnyProvider>(guard);
  const allLoaded = resolved && providers.every(({ uid }) => byProvider[uid]);
  const actions = useMemo(() => Object.values(byProvider).flat(), [byProvider]);

  useEffect(() => {
    if (allLoaded) onLoaded(contextId, actions);
  }, [allLoaded, actions, contextId, onLoaded]);

  const reporters = useMemo(
    () =>
      new Map(
        providers.map(({ uid }) => [
          uid,
          (reported: Action[]) => setByProvider((previous) => ({ ...previous, [uid]: reported })),
        ]),
      ),
    [providers],
  );

  return (
    <>
      {providers.map(({ uid, properties }) => {
        const onActions = reporters.get(uid);
        return onActions ? (
          <HookRunner key={uid} useValue={properties.provider} scope={scope} onActions={onActions} />
        ) : null;
      })}
    </>
  );
};

/** Hands the actions that plugins offer for the given contexts to its child function. */
export const ActionServiceProvider: FC<ActionServiceProviderProps> = ({ context, children }) => {
  const [byContext, setByContext] = useState<Readonly<Record<string, Action[]>>>({});
  const onLoaded = useCallback((contextId: string, actions: Action[]) => {
    setByContext((previous) => ({ ...previous, [contextId]: actions }));
  }, []);
  const contexts: [string, unknown][] = Object.entries(context);
  const loaded = contexts.every(([contextId]) => byContext[contextId]);
  const actions = useMemo(() => Object.values(byContext).flat(), [byContext]);
  return (
    <>
      {contexts.map(([contextId, scope]) => (
        <ContextActions key={contextId} contextId={contextId} scope={scope} onLoaded={onLoaded} />
      ))}
      {children({ actions, options: [], loaded, error: undefined })}
    </>
  );
};
