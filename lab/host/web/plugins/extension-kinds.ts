import type { ComponentType } from 'react';
import type { Action, ExtensionHook } from '@openshift-console/dynamic-plugin-sdk';
import type { CodeRef, Extension } from '@openshift/dynamic-plugin-sdk';

/** `console.page/route`: a page of a plugin. */
export type RoutePage = Extension<
  'console.page/route',
  { path: string | string[]; exact?: boolean; perspective?: string; component: CodeRef<ComponentType> }
>;

/** `console.navigation/href`: a link in the navigation. */
export type NavLink = Extension<
  'console.navigation/href',
  {
    id: string;
    name: string;
    href: string;
    perspective?: string;
    section?: string;
    startsWith?: string[];
    insertAfter?: string | string[];
    insertBefore?: string | string[];
    dataAttributes?: Record<string, string>;
  }
>;

/** `console.action/provider`: a hook that offers actions in one place of the console. */
export type ActionProvider = Extension<
  'console.action/provider',
  { contextId: string; provider: CodeRef<ExtensionHook<Action[]>> }
>;

export const isRoutePage = (e: Extension): e is RoutePage => e.type === 'console.page/route';

export const isNavLink = (e: Extension): e is NavLink => e.type === 'console.navigation/href';

export const isActionProvider = (e: Extension): e is ActionProvider => e.type === 'console.action/provider';
