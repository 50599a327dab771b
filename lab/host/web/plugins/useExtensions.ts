import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cloneDeepOnlyCloneableValues,
  useExtensions as useRawExtensions,
  type Extension,
  type ExtensionPredicate,
  type LoadedExtension,
} from '@openshift/dynamic-plugin-sdk';

type Translate = (key: string) => string;

const isPlaceholder = (value: string): boolean =>
  value.length > 2 && value.startsWith('%') && value.endsWith('%');

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const translateInPlace = (holder: Record<string, unknown>, translate: Translate): void => {
  Object.entries(holder).forEach(([key, value]) => {
    if (typeof value === 'string' && isPlaceholder(value)) holder[key] = translate(value.slice(1, -1));
    else if (isPlain(value)) translateInPlace(value, translate);
  });
};

const translated = <E extends Extension>(
  extension: LoadedExtension<E>,
  translate: Translate,
): LoadedExtension<E> => {
  const copy = cloneDeepOnlyCloneableValues(extension);
  translateInPlace(copy.properties, translate);
  return copy;
};

/** The extensions of one kind that are in use, their `%namespace~key%` strings replaced by words. */
export const useExtensions = <E extends Extension>(guard: ExtensionPredicate<E>): LoadedExtension<E>[] => {
  const { t } = useTranslation();
  const extensions = useRawExtensions(guard);
  return useMemo(
    () => extensions.map((extension) => translated(extension, (key) => t(key))),
    [extensions, t],
  );
};
