import { useEffect, useState } from 'react';
import type { SdkExport } from '../../sdk/sdk-types';
import { useExtensions } from '../../plugins/useExtensions';
import { withCode } from './code-refs';

/**
 * Extensions with their code loaded, `null` where it could not be: the extension stays in the list all the same. The
 * guard must keep its identity, else they are resolved for ever.
 */
export const useResolvedExtensions: SdkExport<'useResolvedExtensions'> = (guard) => {
  const extensions = useExtensions(guard);
  const [result, setResult] = useState<readonly unknown[]>();
  useEffect(() => {
    let gone = false;
    void Promise.all(
      extensions.map(async (extension) => ({
        ...extension,
        properties: await withCode(extension.properties),
      })),
    ).then((resolved) => {
      if (!gone) setResult(resolved);
    });
    return () => {
      gone = true;
    };
  }, [extensions]);
  // What the declaration says of the properties is true of those that loaded.
  return [result ?? [], result !== undefined, []] as never;
};
