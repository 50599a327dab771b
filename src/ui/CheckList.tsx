import {
  DataList,
  DataListCell,
  DataListItem,
  DataListItemCells,
  DataListItemRow,
  Icon,
} from '@patternfly/react-core';
import {
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  QuestionCircleIcon,
} from '@patternfly/react-icons';
import { memo } from 'react';
import type { Report } from '../diagnosis/report';
import { COMMANDS } from '../diagnosis/runbook/commands';
import { checkSignText, runbookParts } from '../texts/page-words';
import { checksOf } from './checks';
import type { Check, CheckSign } from './checks';
import { CodeLine } from './CodeLine';
import { useSourceQueries } from './useSourceQueries';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

const SIGN = {
  found: { icon: <ExclamationCircleIcon />, status: 'danger' },
  likely: { icon: <ExclamationTriangleIcon />, status: 'warning' },
  passed: { icon: <CheckCircleIcon />, status: 'success' },
  'cannot-tell': { icon: <QuestionCircleIcon />, status: undefined },
} as const satisfies Record<CheckSign, unknown>;

const CheckRow = ({ check, words }: { readonly check: Check; readonly words: Words }) => {
  const { icon, status } = SIGN[check.sign];
  const id = `telemetry-check-${check.key}`;
  const [button, shown] = useSourceQueries({ id: `${id}-query`, source: check.source, words });
  const sign = checkSignText(words.t)[check.sign];
  return (
    <DataListItem aria-labelledby={id} data-test={id} data-sign={check.sign}>
      <DataListItemRow>
        <DataListItemCells
          dataListCells={[
            <DataListCell key="sign" isFilled={false}>
              <Icon {...(status === undefined ? {} : { status })} title={sign}>
                {icon}
              </Icon>
              <span className="telemetry-health__announcement">{sign}</span>
            </DataListCell>,
            <DataListCell key="text">
              <div id={id} className="telemetry-health__line">
                {check.text}
              </div>
              {check.small.map((line) => (
                <div key={line} className="telemetry-health__small">
                  {line}
                </div>
              ))}
              {check.byHand !== undefined && (
                <CodeLine id={`${id}-by-hand`} code={COMMANDS[check.byHand].command} words={words} />
              )}
              {shown}
            </DataListCell>,
            <DataListCell key="query" isFilled={false} alignRight>
              {button}
            </DataListCell>,
          ]}
        />
      </DataListItemRow>
    </DataListItem>
  );
};

/** What was checked, what is ruled out, and what could not be read, one line each. */
export const CheckList = memo(function CheckList({
  report,
  words,
}: {
  readonly report: Report;
  readonly words: Words;
}) {
  return (
    <DataList isCompact aria-label={runbookParts(words.t).checked} data-test={TEST_IDS.checks}>
      {checksOf(report, words).map((check) => (
        <CheckRow key={check.key} check={check} words={words} />
      ))}
    </DataList>
  );
});
