import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Extension, ExtensionPredicate, LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import { useRawExtensions } from '#console/plugins';

type Translate = (key: string) => string;

const isPlaceholder = (value: string): boolean =>
  value.length > 2 && value.startsWith('%') && value.endsWith('%');

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const translatedValue = (value: unknown, translate: Translate): unknown => {
  if (typeof value === 'string') return isPlaceholder(value) ? translate(value.slice(1, -1)) : value;
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, translatedValue(inner, translate)]),
  );
};

const translated = <E extends Extension>(
  extension: LoadedExtension<E>,
  translate: Translate,
): LoadedExtension<E> => ({
  ...extension,
  properties: translatedValue(extension.properties, translate),
});

/** The extensions of one kind that are in use, their `%namespace~key%` strings replaced by words. */
export const useExtensions = <E extends Extension>(guard: ExtensionPredicate<E>): LoadedExtension<E>[] => {
  const { t } = useTranslation();
  const extensions = useRawExtensions(guard);
  return useMemo(
    () => extensions.map((extension) => translated(extension, (key) => t(key))),
    [extensions, t],
  );
};
