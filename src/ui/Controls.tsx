import { Button, MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { SyncAltIcon } from '@patternfly/react-icons';
import { memo, useState } from 'react';
import { controlWords, pageWords } from '../texts/page-words';
import { labelledText } from '../texts/sentences';
import type { T } from '../texts/t';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

const MINUTE_MS = 60_000;

/** Time ranges of the charts, in ms. Counters are held for a day, so a day is the longest. */
export const RANGES_MS = [30, 60, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS);
/** Where the address names none of them: six hours. */
export const DEFAULT_RANGE_MS = 360 * MINUTE_MS;
/** Refresh intervals in ms, null for none; the scrape interval is 30 s, so faster than 15 s shows nothing more. */
export const INTERVALS_MS: readonly (number | null)[] = [null, 15_000, 30_000, MINUTE_MS, 5 * MINUTE_MS];
/** Where the address names none of them: the scrape interval (`product.md` 3.2). */
export const DEFAULT_INTERVAL_MS = 30_000;

const rangeText = (t: T, ms: number): string => {
  const minutes = ms / MINUTE_MS;
  const words = controlWords(t);
  return minutes < 60 ? words.lastMinutes(minutes) : words.lastHours(minutes / 60);
};

const intervalText = (t: T, ms: number | null): string => {
  const words = controlWords(t);
  if (ms === null) return words.refreshOff;
  return ms < MINUTE_MS ? words.seconds(ms / 1000) : words.minutes(ms / MINUTE_MS);
};

type ChoiceProps<V> = {
  readonly label: string;
  readonly id: string;
  readonly t: T;
  readonly value: V;
  readonly options: readonly {
    readonly value: V;
    readonly text: string;
    readonly isDisabled?: boolean;
    readonly description?: string;
  }[];
  readonly onChoose: (value: V) => void;
};

/** A select of one value out of a few. */
export const Choice = <V extends string | number | null>({
  label,
  id,
  t,
  value,
  options,
  onChoose,
}: ChoiceProps<V>) => {
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  return (
    <Select
      id={id}
      isOpen={open}
      selected={String(value)}
      onOpenChange={setOpen}
      shouldFocusToggleOnSelect
      onSelect={(_event, key) => {
        const option = options.find((candidate) => String(candidate.value) === key);
        if (option !== undefined) onChoose(option.value);
        setOpen(false);
      }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          isExpanded={open}
          onClick={() => setOpen(!open)}
          aria-label={labelledText(t, label, chosen?.text ?? '')}
          data-test={`${id}-toggle`}
        >
          {chosen?.text}
        </MenuToggle>
      )}
    >
      <SelectList aria-label={label}>
        {options.map((option) => (
          <SelectOption
            key={String(option.value)}
            value={String(option.value)}
            isDisabled={option.isDisabled ?? false}
            {...(option.description === undefined ? {} : { description: option.description })}
          >
            {option.text}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
};

type RangeProps = { readonly value: number; readonly onChoose: (ms: number) => void; readonly words: Words };

/** Time range of the charts. */
export const RangeSelect = memo(function RangeSelect({ value, onChoose, words }: RangeProps) {
  return (
    <Choice
      id="telemetry-range"
      t={words.t}
      label={controlWords(words.t).range}
      value={value}
      options={RANGES_MS.map((ms) => ({ value: ms, text: rangeText(words.t, ms) }))}
      onChoose={onChoose}
    />
  );
});

type IntervalProps = {
  readonly value: number | null;
  readonly onChoose: (ms: number | null) => void;
  readonly words: Words;
};

/** How often everything is asked again. */
export const IntervalSelect = memo(function IntervalSelect({ value, onChoose, words }: IntervalProps) {
  return (
    <Choice
      id="telemetry-interval"
      t={words.t}
      label={controlWords(words.t).refresh}
      value={value}
      options={INTERVALS_MS.map((ms) => ({ value: ms, text: intervalText(words.t, ms) }))}
      onChoose={onChoose}
    />
  );
});

type RefreshProps = { readonly busy: boolean; readonly onClick: () => void; readonly words: Words };

/** Asks everything again. While that is under way it keeps the focus of who pressed it, so it is not disabled outright. */
export const RefreshButton = memo(function RefreshButton({ busy, onClick, words }: RefreshProps) {
  return (
    <Button
      variant="plain"
      icon={<SyncAltIcon />}
      aria-label={pageWords(words.t).refreshNow}
      isAriaDisabled={busy}
      onClick={onClick}
      data-test={TEST_IDS.refresh}
    />
  );
});
