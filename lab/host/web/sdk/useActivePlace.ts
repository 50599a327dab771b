import { useNavigate } from '#console/router';
import { useFlagValue } from '#console/plugins';
import { setPerspective, usePerspective } from '../shell/perspectives';
import type { SdkExport } from './sdk-types';

const ALL_NAMESPACES = '#ALL_NS#';

/** The perspective of the switch above the navigation. */
export const useActivePerspective: SdkExport<'useActivePerspective'> = () => {
  const navigate = useNavigate();
  const { id } = usePerspective();
  const change = (perspective: string, next?: string): void => {
    setPerspective(perspective);
    if (next) void navigate(next);
  };
  return [id, change];
};

/** All projects, always: the page has no project selector that matters. */
export const useActiveNamespace: SdkExport<'useActiveNamespace'> = () => [ALL_NAMESPACES, () => undefined];

/** A feature flag, as plugins' extensions set them. */
export const useFlag: SdkExport<'useFlag'> = (flag) =>
  // The declaration promises a value; a console gives undefined for a flag that nobody has set, and so does this.
  useFlagValue(flag) as boolean;
