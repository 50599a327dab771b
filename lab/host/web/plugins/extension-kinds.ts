import type { ComponentType } from 'react';
import type {
  Action,
  Alert,
  ExtensionHook,
  K8sGroupVersionKind,
  PrometheusHealthHandler,
  PrometheusHealthPopupProps,
} from '@openshift-console/dynamic-plugin-sdk';
import type { CodeRef, Extension } from '@openshift/dynamic-plugin-sdk';
import type { Launcher } from '#console/traits';

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

/** `console.action/resource-provider`: a hook that offers actions for the objects of one kind. */
export type ResourceActionProvider = Extension<
  'console.action/resource-provider',
  { model: K8sGroupVersionKind; provider: CodeRef<ExtensionHook<Action[]>> }
>;

/** `console.alert-action`: a button beside the alerts of one rule. */
export type AlertAction = Extension<
  'console.alert-action',
  {
    alert: string;
    text: string;
    action: CodeRef<(alert: Alert, launch: Launcher) => void>;
  }
>;

/** `console.dashboards/overview/health/prometheus`: an item on the Overview's status card, judged from queries. */
export type PrometheusHealth = Extension<
  'console.dashboards/overview/health/prometheus',
  {
    title: string;
    queries: string[];
    healthHandler: CodeRef<PrometheusHealthHandler>;
    popupComponent?: CodeRef<ComponentType<PrometheusHealthPopupProps>>;
    popupTitle?: string;
    popupClassname?: string;
    disallowedControlPlaneTopology?: string[];
  }
>;

/** For hooks that take extensions of one kind: such a guard must be the same function at each render. */
export const isRoutePage = (e: Extension): e is RoutePage => e.type === 'console.page/route';

/** As `isRoutePage`, for links of the navigation. */
export const isNavLink = (e: Extension): e is NavLink => e.type === 'console.navigation/href';

/** As `isRoutePage`, for hooks that offer actions in a place of the console. */
export const isActionProvider = (e: Extension): e is ActionProvider => e.type === 'console.action/provider';

/** As `isRoutePage`, for hooks that offer actions for a kind of objects. */
export const isResourceActionProvider = (e: Extension): e is ResourceActionProvider =>
  e.type === 'console.action/resource-provider';

/** As `isRoutePage`, for buttons beside the alerts of a rule. */
export const isAlertAction = (e: Extension): e is AlertAction => e.type === 'console.alert-action';

/** As `isRoutePage`, for items on the Overview's status card. */
export const isPrometheusHealth = (e: Extension): e is PrometheusHealth =>
  e.type === 'console.dashboards/overview/health/prometheus';
