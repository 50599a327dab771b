import { Button, Flex, SearchInput } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import { LOG_LINES } from '../diagnosis/evidence/log-reads';
import { followText, hitsText, lastLinesText, logName, logWords } from '../texts/log-panel';
import { Choice } from './Controls';
import type { LogSearch } from './useLogSearch';
import type { Words } from './useWords';

type ChoiceProps = {
  readonly choice: LogChoice;
  /** False where it is known that the container was never restarted. */
  readonly hasPrevious: boolean;
  readonly onChoose: (choice: LogChoice) => void;
  readonly words: Words;
};

/** Which log, of which life of its container, and how much of it. */
export const LogChoices = ({ choice, hasPrevious, onChoose, words }: ChoiceProps) => {
  const { t, format } = words;
  const { log, container, current, previous, neverRestarted, lines } = logWords(t);
  return (
    <Flex columnGap={{ default: 'columnGapSm' }} rowGap={{ default: 'rowGapSm' }}>
      <Choice
        id="telemetry-log-which"
        t={t}
        label={log}
        value={choice.log}
        options={(['client-log', 'prometheus-log'] as const).map((id) => ({
          value: id,
          text: logName(t, id),
        }))}
        onChoose={(id) => onChoose({ ...choice, log: id, previous: false })}
      />
      <Choice
        id="telemetry-log-container"
        t={t}
        label={container}
        value={choice.previous ? 'previous' : 'current'}
        options={[
          { value: 'current', text: current },
          hasPrevious
            ? { value: 'previous', text: previous }
            : { value: 'previous', text: previous, isDisabled: true, description: neverRestarted },
        ]}
        onChoose={(life) => onChoose({ ...choice, previous: life === 'previous' })}
      />
      <Choice
        id="telemetry-log-count"
        t={t}
        label={lines}
        value={choice.lines}
        options={LOG_LINES.map((count) => ({ value: count, text: lastLinesText(t, count, format) }))}
        onChoose={(count) => onChoose({ ...choice, lines: count })}
      />
    </Flex>
  );
};

type SearchProps = { readonly search: LogSearch; readonly words: Words };

/** Looks for words in the lines that are shown. */
export const LogSearchField = ({ search, words }: SearchProps) => {
  const { search: label, nextMatch, previousMatch, clearSearch } = logWords(words.t);
  return (
    <SearchInput
      className="telemetry-health__log-search"
      aria-label={label}
      placeholder={label}
      value={search.typed}
      onChange={(_event, typed) => search.type(typed)}
      onClear={() => search.type('')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        search.go(event.shiftKey ? -1 : 1);
      }}
      onNextClick={() => search.go(1)}
      onPreviousClick={() => search.go(-1)}
      nextNavigationButtonAriaLabel={nextMatch}
      previousNavigationButtonAriaLabel={previousMatch}
      resetButtonLabel={clearSearch}
      data-test="telemetry-log-search"
      {...(search.words === ''
        ? {}
        : { resultsCount: hitsText(search.at, search.hits.length, words.format) })}
    />
  );
};

type ToggleProps = {
  readonly id: string;
  readonly text: string;
  readonly isOn: boolean;
  readonly onToggle: (on: boolean) => void;
};

const Toggle = ({ id, text, isOn, onToggle }: ToggleProps) => (
  <Button
    variant="control"
    isClicked={isOn}
    aria-pressed={isOn}
    onClick={() => onToggle(!isOn)}
    data-test={`telemetry-log-${id}`}
  >
    {text}
  </Button>
);

/** How the lines are shown. */
export type LogLook = { readonly isWrapped: boolean; readonly matchesFirst: boolean };

type LookProps = {
  readonly look: LogLook;
  readonly onLook: (look: LogLook) => void;
  /** null where the log has ended: there is nothing to follow. */
  readonly following: { readonly isPaused: boolean; readonly fresh: number } | null;
  readonly onPause: (paused: boolean) => void;
  readonly onDownload: () => void;
  readonly words: Words;
};

/** Pause, how lines are shown, and taking them along. */
export const LogLooks = ({ look, onLook, following, onPause, onDownload, words }: LookProps) => {
  const { t } = words;
  const { pause, wrap, matchesFirst, download } = logWords(t);
  return (
    <Flex columnGap={{ default: 'columnGapSm' }} rowGap={{ default: 'rowGapSm' }}>
      {following !== null && (
        <Button
          variant="control"
          onClick={() => onPause(!following.isPaused)}
          data-test="telemetry-log-follow"
        >
          {following.isPaused ? followText(t, following.fresh) : pause}
        </Button>
      )}
      <Toggle
        id="wrap"
        text={wrap}
        isOn={look.isWrapped}
        onToggle={(isWrapped) => onLook({ ...look, isWrapped })}
      />
      <Toggle
        id="matches-first"
        text={matchesFirst}
        isOn={look.matchesFirst}
        onToggle={(first) => onLook({ ...look, matchesFirst: first })}
      />
      <Button
        variant="control"
        icon={<DownloadIcon />}
        onClick={onDownload}
        data-test="telemetry-log-download"
      >
        {download}
      </Button>
    </Flex>
  );
};
