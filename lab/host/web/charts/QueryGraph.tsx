import { useState, type FC, type ReactNode } from 'react';
import { UTILITY } from '#console/look';
import {
  Alert,
  Bullseye,
  Button,
  Flex,
  FlexItem,
  MenuToggle,
  Select,
  SelectList,
  SelectOption,
  Skeleton,
} from '@patternfly/react-core';
import { LineChart } from './LineChart';
import { useRangeQuery } from './useRangeQuery';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const SPANS: readonly (readonly [words: string, ms: number])[] = [
  ['5m', 5 * MINUTE],
  ['15m', 15 * MINUTE],
  ['30m', 30 * MINUTE],
  ['1h', HOUR],
  ['3h', 3 * HOUR],
  ['6h', 6 * HOUR],
  ['12h', 12 * HOUR],
  ['1d', 24 * HOUR],
];

const spanWords = (ms: number): string =>
  SPANS.find(([, span]) => span === ms)?.[0] ?? `${Math.round(ms / MINUTE)}m`;

/** Points of a failing rule may be missing for a while: two steps are still one line. */
const GAP_STEPS = 2.5;

interface QueryGraphProps {
  readonly query: string;
  readonly defaultSpanMs: number;
  readonly refreshMs: number;
  /** What stands at the right of the controls. */
  readonly aside?: ReactNode;
}

/** A query as lines over time, with a choice of the range. */
export const QueryGraph: FC<QueryGraphProps> = ({ query, defaultSpanMs, refreshMs, aside }) => {
  const [spanMs, setSpan] = useState(defaultSpanMs);
  const [open, setOpen] = useState(false);
  const result = useRangeQuery(query, spanMs, refreshMs);
  return (
    <div className="lab-graph" data-test="query-graph">
      <Flex
        justifyContent={{ default: 'justifyContentSpaceBetween' }}
        alignItems={{ default: 'alignItemsFlexStart' }}
      >
        <FlexItem>
          <Flex spaceItems={{ default: 'spaceItemsMd' }}>
            <Select
              isOpen={open}
              selected={spanMs}
              onOpenChange={setOpen}
              onSelect={(_event, value) => {
                setSpan(Number(value));
                setOpen(false);
              }}
              toggle={(ref) => (
                <MenuToggle
                  ref={ref}
                  isExpanded={open}
                  onClick={() => setOpen(!open)}
                  className="lab-graph__span"
                  aria-label={`Time range: ${spanWords(spanMs)}`}
                >
                  {spanWords(spanMs)}
                </MenuToggle>
              )}
            >
              <SelectList>
                {SPANS.map(([words, ms]) => (
                  <SelectOption key={ms} value={ms}>
                    {words}
                  </SelectOption>
                ))}
              </SelectList>
            </Select>
            <Button variant="secondary" onClick={() => setSpan(defaultSpanMs)}>
              Reset zoom
            </Button>
          </Flex>
        </FlexItem>
        {aside ? <FlexItem>{aside}</FlexItem> : null}
      </Flex>
      {result?.error ? (
        <Alert isInline variant="danger" title="The query failed" children={result.error} />
      ) : null}
      {result ? (
        <LineChart {...result} gap={result.stepMs * GAP_STEPS} label={`Graph of ${query}`} />
      ) : (
        <Skeleton height="200px" screenreaderText="Loading the graph" />
      )}
      {result && !result.error && result.series.length === 0 ? (
        <Bullseye className={UTILITY.subtle}>No datapoints found.</Bullseye>
      ) : null}
    </div>
  );
};
