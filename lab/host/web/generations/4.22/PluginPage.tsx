import { lazy, Suspense, useEffect, useMemo, type ComponentType, type FC } from 'react';
import type { LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import { LoadingBox } from '../../shell/LoadingBox';
import { setPerspective } from '../../shell/perspectives';
import type { RoutePage } from '../../plugins/extension-kinds';

/** One lazy component per extension: a new one on each render would load and mount the page again and again. */
const lazyPages = new Map<string, ComponentType>();

const lazyPage = ({ uid, properties }: LoadedExtension<RoutePage>): ComponentType => {
  const known = lazyPages.get(uid);
  if (known) return known;
  const page = lazy(async () => ({ default: await properties.component() }));
  lazyPages.set(uid, page);
  return page;
};

/** A page that a plugin brings, loaded when it is first shown. One that names a perspective switches to it. */
export const PluginPage: FC<{ extension: LoadedExtension<RoutePage> }> = ({ extension }) => {
  const Lazy = useMemo(() => lazyPage(extension), [extension]);
  const { perspective } = extension.properties;
  useEffect(() => {
    if (perspective !== undefined) setPerspective(perspective);
  }, [perspective]);
  return (
    <Suspense fallback={<LoadingBox />}>
      <Lazy />
    </Suspense>
  );
};
