/**
 * The module that plugins get as `@openshift-console/dynamic-plugin-sdk`, checked in `sdk-check.ts` against the
 * declarations of the real one. A name that is not here is undefined for a plugin, as one that a console lacks.
 */
export { ActionServiceProvider } from './ActionServiceProvider';
export { consoleFetch } from './console-fetch';
export { consoleFetchJSON, consoleFetchText } from './console-fetch-json';
export { DocumentTitle } from './DocumentTitle';
export {
  AlertSeverity,
  AlertStates,
  HealthState,
  PrometheusEndpoint,
  RuleStates,
  SilenceStates,
} from './enums';
export { HttpError } from './http-error';
export { k8sGet, k8sListItems } from './k8s-requests';
export { ListPageBody, ListPageHeader } from './ListPage';
export { useModal, useOverlay } from './overlays';
export { ResourceIcon } from './ResourceIcon';
export { ResourceLink } from './ResourceLink';
export {
  BlueInfoCircleIcon,
  GreenCheckCircleIcon,
  RedExclamationCircleIcon,
  YellowExclamationTriangleIcon,
} from './StatusIcons';
export { StatusPopupItem, StatusPopupSection } from './StatusPopup';
export { Timestamp } from './Timestamp';
export { checkAccess, useAccessReview } from './useAccessReview';
export { useActiveNamespace, useActivePerspective, useFlag } from './useActivePlace';
export { useK8sModel, useK8sModels } from './useK8sModel';
export { useK8sWatchResource } from './useK8sWatchResource';
export { usePrometheusPoll } from './usePrometheusPoll';
export { useResolvedExtensions } from './useResolvedExtensions';
export { useUserPreference, useUserPreference as useUserSettings } from './useUserPreference';
