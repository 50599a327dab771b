import type { FC, ReactNode } from 'react';
import { UTILITY } from '#console/look';
import { Flex, FlexItem, Title } from '@patternfly/react-core';
import { PageSection } from '#console/patternfly';
import type { ListPageHeaderProps } from '@openshift-console/dynamic-plugin-sdk';

/** The header of a page: title, badge, and its actions at the right. */
export const ListPageHeader: FC<ListPageHeaderProps> = ({ title, badge, children, helpAlert, helpText }) => (
  <PageSection hasBodyWrapper={false} className="lab-page-header">
    <Flex
      alignItems={{ default: 'alignItemsCenter' }}
      justifyContent={{ default: 'justifyContentSpaceBetween' }}
      rowGap={{ default: 'rowGapSm' }}
    >
      <FlexItem>
        <Flex alignItems={{ default: 'alignItemsCenter' }}>
          {title ? (
            <Title headingLevel="h1" data-test="page-heading">
              {title}
            </Title>
          ) : null}
          {badge}
        </Flex>
      </FlexItem>
      {children ? <FlexItem>{children}</FlexItem> : null}
    </Flex>
    {helpText ? <p className={`${UTILITY.topSm} ${UTILITY.subtle}`}>{helpText}</p> : null}
    {helpAlert ? <div className={UTILITY.topMd}>{helpAlert}</div> : null}
  </PageSection>
);

/** The body of a page below its header. */
export const ListPageBody: FC<{ children?: ReactNode }> = ({ children }) => (
  <PageSection hasBodyWrapper={false}>{children}</PageSection>
);
