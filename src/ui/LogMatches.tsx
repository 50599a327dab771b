import { Button, List, ListItem, Title } from '@patternfly/react-core';
import type { LogId } from '../diagnosis/evidence/log-paths';
import { logWords, oftenText } from '../texts/log-panel';
import type { LogMatch } from './log-matches';
import type { Words } from './useWords';

type MatchProps = { readonly match: LogMatch; readonly words: Words };

/** What some lines mean, how many they are, and the newest of them as it stands there; with its day, since it may be old. */
export const LogMatchText = ({ match, words }: MatchProps) => {
  const { meaning, count, at, text } = match;
  return (
    <>
      <div className="telemetry-health__line">
        <strong>{meaning}</strong>
      </div>
      <div className="telemetry-health__small">
        {oftenText(words.t, count, at === null ? null : words.format.time(at))}
      </div>
      <div className="telemetry-health__log-quote">{text}</div>
    </>
  );
};

type Props = {
  readonly log: LogId;
  readonly matches: readonly LogMatch[];
  readonly onShow: (index: number) => void;
  readonly words: Words;
};

/** The lines that matter, by their meaning, above all the others. */
export const LogMatches = ({ log, matches, onShow, words }: Props) => {
  const { t } = words;
  const { tellingLines, noneTells, noneWarns, showLine } = logWords(t);
  return (
    <div data-test="telemetry-log-matches">
      <Title headingLevel="h3" size="md" className="telemetry-health__log-heading">
        {tellingLines}
      </Title>
      {matches.length === 0 && (
        <div className="telemetry-health__small">{log === 'client-log' ? noneTells : noneWarns}</div>
      )}
      <List isPlain>
        {matches.map((match) => (
          <ListItem key={match.meaning}>
            <LogMatchText match={match} words={words} />
            <Button variant="link" isInline onClick={() => onShow(match.index)}>
              {showLine}
            </Button>
          </ListItem>
        ))}
      </List>
    </div>
  );
};
