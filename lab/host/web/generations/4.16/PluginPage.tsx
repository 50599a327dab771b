import { lazy, useEffect, useMemo, type FC } from 'react';
import type { LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import { setPerspective } from '../../shell/perspectives';
import type { RoutePage } from '../../plugins/extension-kinds';

/**
 * A page that a plugin brings, loaded anew each time that it is opened: one whose chunk was lost is an error until then
 * (`LazyDynamicRoute` in `frontend/public/components/app-contents.tsx` of 4.16). One that names a perspective switches
 * to it.
 */
export const PluginPage: FC<{ extension: LoadedExtension<RoutePage> }> = ({ extension }) => {
  const { component, perspective } = extension.properties;
  const Lazy = useMemo(() => lazy(async () => ({ default: await component() })), [component]);
  useEffect(() => {
    if (perspective !== undefined) setPerspective(perspective);
  }, [perspective]);
  return <Lazy />;
};
