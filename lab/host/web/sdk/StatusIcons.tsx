import type { ComponentProps, ComponentType, FC } from 'react';
import { Icon } from '@patternfly/react-core';
import {
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  InfoCircleIcon,
} from '@patternfly/react-icons';
import type { SdkExport } from './sdk-types';

type StatusIcon = SdkExport<'GreenCheckCircleIcon'>;

const statusIcon = (
  Shape: ComponentType<{ title?: string }>,
  status: NonNullable<ComponentProps<typeof Icon>['status']>,
): StatusIcon => {
  const StatusIcon: FC<Parameters<StatusIcon>[0]> = ({ className = '', title, size, dataTest }) => (
    <Icon status={status} className={className} {...(size ? { size } : {})} data-test={dataTest}>
      <Shape {...(title ? { title } : {})} />
    </Icon>
  );
  return StatusIcon;
};

/**
 * The SDK's sign of what is well. This and the next three are drawn by the PatternFly of this console, as in a real
 * one.
 */
export const GreenCheckCircleIcon = statusIcon(CheckCircleIcon, 'success');
/** The SDK's sign of an error. */
export const RedExclamationCircleIcon = statusIcon(ExclamationCircleIcon, 'danger');
/** The SDK's sign of a warning. */
export const YellowExclamationTriangleIcon = statusIcon(ExclamationTriangleIcon, 'warning');
/** The SDK's sign of what is only told. */
export const BlueInfoCircleIcon = statusIcon(InfoCircleIcon, 'info');
