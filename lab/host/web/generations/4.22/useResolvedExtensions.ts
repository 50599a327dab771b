import {
  useResolvedExtensions as useUpstream,
  type ExtensionPredicate,
  type Extension,
} from '@openshift/dynamic-plugin-sdk';
import { useExtensions } from '../../plugins/useExtensions';
import type { SdkExport } from '../../sdk/sdk-types';

/** As in a 4.22 console: words translated, and an extension stays in the list when one of its parts did not load. */
const OPTIONS = {
  includeExtensionsWithResolutionErrors: true,
  useExtensionsImpl: <E extends Extension>(guard: ExtensionPredicate<E> = (e): e is E => Boolean(e)) =>
    useExtensions(guard),
};

/** Extensions with their code loaded. The guard must keep its identity, else they are resolved for ever. */
export const useResolvedExtensions: SdkExport<'useResolvedExtensions'> = (guard) =>
  useUpstream(guard, OPTIONS);
