import { useNavigate } from 'react-router';
import { useFeatureFlag } from '@openshift/dynamic-plugin-sdk';
import type { SdkExport } from './sdk-types';

const ALL_NAMESPACES = '#ALL_NS#';
const PERSPECTIVE = 'admin';

/** There is one perspective; asking for another only follows the address that comes with the wish. */
export const useActivePerspective: SdkExport<'useActivePerspective'> = () => {
  const navigate = useNavigate();
  const setPerspective = (_perspective: string, next?: string): void => {
    if (next) void navigate(next);
  };
  return [PERSPECTIVE, setPerspective];
};

/** All projects, always: the page has no project selector that matters. */
export const useActiveNamespace: SdkExport<'useActiveNamespace'> = () => [ALL_NAMESPACES, () => undefined];

/** A feature flag, as plugins' extensions set them. */
export const useFlag: SdkExport<'useFlag'> = (flag) => {
  const [value] = useFeatureFlag(flag);
  return value as boolean;
};
