/**
 * The module that plugins get as `@openshift-console/dynamic-plugin-sdk`, its names compared with those of 4.22 in
 * `../console-sdk.test.ts`; what both have in common is checked against the real declarations in `../4.22/sdk-check.ts`. A name that is not here is undefined for a plugin, as one that a console lacks.
 */
export { ActionServiceProvider } from '../../sdk/ActionServiceProvider';
export { consoleFetch } from '../../sdk/console-fetch';
export { consoleFetchJSON, consoleFetchText } from '../../sdk/console-fetch-json';
export {
  AlertSeverity,
  AlertStates,
  HealthState,
  PrometheusEndpoint,
  RuleStates,
  SilenceStates,
} from '../../sdk/enums';
export { k8sGet, k8sListItems } from '../../sdk/k8s-requests';
export { ListPageBody, ListPageHeader } from '../../sdk/ListPage';
export { useModal } from '../../sdk/overlays';
export { ResourceIcon } from '../../sdk/ResourceIcon';
export { ResourceLink } from '../../sdk/ResourceLink';
export {
  BlueInfoCircleIcon,
  GreenCheckCircleIcon,
  RedExclamationCircleIcon,
  YellowExclamationTriangleIcon,
} from '../../sdk/StatusIcons';
export { StatusPopupItem, StatusPopupSection } from '../../sdk/StatusPopup';
export { Timestamp } from '../../sdk/Timestamp';
export { checkAccess, useAccessReview } from '../../sdk/useAccessReview';
export { useActiveNamespace, useActivePerspective, useFlag } from '../../sdk/useActivePlace';
export { useK8sModel, useK8sModels } from '../../sdk/useK8sModel';
export { useK8sWatchResource } from '../../sdk/useK8sWatchResource';
export { usePrometheusPoll } from '../../sdk/usePrometheusPoll';
export { useResolvedExtensions } from '#console/useResolvedExtensions';
export { useUserPreference as useUserSettings } from '../../sdk/useUserPreference';
