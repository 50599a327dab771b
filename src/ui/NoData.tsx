import {
  Button,
  Card,
  CardBody,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import { BanIcon, HourglassHalfIcon, LockIcon, QuestionCircleIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { Link } from 'react-router-dom-v5-compat';
import { SOURCES } from '../diagnosis/evidence/sources';
import type { NoDataKind } from '../diagnosis/no-data';
import { missingText } from '../texts/missing';
import { noDataText, roleRequestText } from '../texts/no-data';
import { pageWords } from '../texts/page-words';
import { sentencesText } from '../texts/sentences';
import { copyText } from './copy-text';
import { LabelText } from './LabelText';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

const ICON = {
  off: BanIcon,
  'no-permission': LockIcon,
  'no-metrics': QuestionCircleIcon,
  'no-data-yet': HourglassHalfIcon,
} as const satisfies Record<NoDataKind, unknown>;

type Props = {
  readonly kind: NoDataKind;
  /** Address of the runbook, with what the reader came with. */
  readonly runbookHref: string;
  readonly onRetry: () => void;
  readonly words: Words;
};

const CopyRequest = ({ words }: Pick<Props, 'words'>) => {
  const { copied, notCopied } = pageWords(words.t);
  const [done, setDone] = useState<boolean | null>(null);
  const onCopy = (): void => {
    const text = roleRequestText(words.t, SOURCES['client-metrics'].permission, words.format);
    void copyText(text).then(setDone);
  };
  return (
    <Button variant="primary" onClick={onCopy}>
      <LabelText>
        {done === null ? noDataText(words.t, 'no-permission').action : done ? copied : notCopied}
      </LabelText>
    </Button>
  );
};

const Action = ({ kind, runbookHref, onRetry, words }: Props) => {
  const { action } = noDataText(words.t, kind);
  switch (kind) {
    case 'off':
      return <Link to={runbookHref}>{action}</Link>;
    case 'no-permission':
      return <CopyRequest words={words} />;
    case 'no-metrics':
      return <Link to="/monitoring/targets">{action}</Link>;
    case 'no-data-yet':
      return (
        <Button variant="primary" onClick={onRetry}>
          {action}
        </Button>
      );
  }
};

const REFUSED = { why: 'refused', detail: null } as const;

/** In place of charts and counts that cannot be: why, and one thing to do. */
export const NoData = (props: Props) => {
  const { kind, words } = props;
  const { title, body } = noDataText(words.t, kind);
  const { permission } = SOURCES['client-metrics'];
  const refused = kind === 'no-permission' ? [missingText(words.t, REFUSED, permission, words.format)] : [];
  return (
    <Card isFullHeight>
      <CardBody>
        <EmptyState
          titleText={title}
          headingLevel="h2"
          icon={ICON[kind]}
          data-test={TEST_IDS.noData}
          data-kind={kind}
        >
          <EmptyStateBody className="telemetry-health__line">
            {sentencesText(words.t, [body, ...refused])}
          </EmptyStateBody>
          <EmptyStateFooter>
            <EmptyStateActions>
              <Action {...props} />
            </EmptyStateActions>
          </EmptyStateFooter>
        </EmptyState>
      </CardBody>
    </Card>
  );
};
