/** What the SDK has in every console whose ways the lab's page can have; each adds its own (`console.md` 3). */
export { ActionServiceProvider } from './ActionServiceProvider';
export { consoleFetch } from './console-fetch';
export { consoleFetchJSON, consoleFetchText } from './console-fetch-json';
export {
  AlertSeverity,
  AlertStates,
  HealthState,
  PrometheusEndpoint,
  RuleStates,
  SilenceStates,
} from './enums';
export { k8sGet, k8sListItems } from './k8s-requests';
export { ListPageBody, ListPageHeader } from './ListPage';
export { useModal } from './overlays';
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
export { useResolvedExtensions } from '#console/useResolvedExtensions';
export { useUserPreference as useUserSettings } from './useUserPreference';
