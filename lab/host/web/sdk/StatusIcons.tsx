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

export const GreenCheckCircleIcon = statusIcon(CheckCircleIcon, 'success');
export const RedExclamationCircleIcon = statusIcon(ExclamationCircleIcon, 'danger');
export const YellowExclamationTriangleIcon = statusIcon(ExclamationTriangleIcon, 'warning');
export const BlueInfoCircleIcon = statusIcon(InfoCircleIcon, 'info');
