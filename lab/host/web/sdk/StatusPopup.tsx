import type { FC } from 'react';
import { UTILITY } from '#console/look';
import { Flex, FlexItem } from '@patternfly/react-core';
import type { StatusPopupItemProps, StatusPopupSectionProps } from '@openshift-console/dynamic-plugin-sdk';

/** A part of a status popover, with a heading for each of its two columns. */
export const StatusPopupSection: FC<StatusPopupSectionProps> = ({ firstColumn, secondColumn, children }) => (
  <div className="lab-status-popup">
    <div className="lab-status-popup__row">
      <strong>{firstColumn}</strong>
      {secondColumn ? <span className={UTILITY.subtle}>{secondColumn}</span> : null}
    </div>
    {children}
  </div>
);

/** One line of such a part. */
export const StatusPopupItem: FC<StatusPopupItemProps> = ({ children, value, icon }) => (
  <div className="lab-status-popup__row">
    <span>{children}</span>
    {value || icon ? (
      <Flex spaceItems={{ default: 'spaceItemsSm' }} flexWrap={{ default: 'nowrap' }}>
        {value ? <FlexItem>{value}</FlexItem> : null}
        {icon ? <FlexItem>{icon}</FlexItem> : null}
      </Flex>
    ) : null}
  </div>
);
