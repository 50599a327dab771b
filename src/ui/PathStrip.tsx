import { ProgressStep, ProgressStepper } from '@patternfly/react-core';
import { BanIcon, QuestionCircleIcon } from '@patternfly/react-icons';
import type { Report } from '../diagnosis/report';
import { stationText } from '../texts/stages';
import type { StationId } from '../texts/stages';
import { stationLabelText, stationNoteText, wayText } from '../texts/stations';
import { stationsOf } from './stations';
import type { StationStatus } from './stations';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

const VARIANT = {
  good: 'success',
  bad: 'danger',
  mixed: 'warning',
  unknown: 'default',
  'not-reached': 'pending',
} as const satisfies Record<StationStatus, string>;

/** Nothing was accepted is an empty place, not a forbidden one. */
const icon = (id: StationId, status: StationStatus): JSX.Element | undefined => {
  if (status === 'unknown') return <QuestionCircleIcon />;
  return status === 'not-reached' && id !== 'accepted' ? <BanIcon /> : undefined;
};

/** The way from Prometheus to Red Hat, with the place where attempts stop. */
export const PathStrip = ({ report, words }: { readonly report: Report; readonly words: Words }) => {
  const { t, format } = words;
  return (
    <ProgressStepper isCenterAligned aria-label={wayText(t)} data-test={TEST_IDS.path}>
      {stationsOf(report).map(({ id, status, note }) => {
        const name = stationText(t, id).name;
        return (
          <ProgressStep
            key={id}
            id={`telemetry-station-${id}`}
            titleId={`telemetry-station-${id}-title`}
            data-test={TEST_IDS.station(id)}
            data-status={status}
            variant={VARIANT[status]}
            icon={icon(id, status)}
            isCurrent={status === 'bad'}
            description={stationNoteText(t, note, format)}
            aria-label={stationLabelText(t, name, status)}
          >
            {name}
          </ProgressStep>
        );
      })}
    </ProgressStepper>
  );
};
