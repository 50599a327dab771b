import { Button, Stack, StackItem } from '@patternfly/react-core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom-v5-compat';
import type { SourceId } from '../diagnosis/evidence/source-id';
import { SOURCES } from '../diagnosis/evidence/sources';
import type { Source } from '../diagnosis/evidence/sources';
import { pageWords } from '../texts/page-words';
import { requestText } from '../texts/request-text';
import { CodeLine } from './CodeLine';
import { metricsHref } from './metrics-href';
import type { Words } from './useWords';

/** A selector of raw samples cannot be drawn; without its range it can. */
const drawable = (query: string): string => query.replace(/\[[0-9a-z]+\]$/, '');

type Props = { readonly id: string; readonly source: SourceId; readonly words: Words };

const Requests = ({ id, source, words }: Props) => {
  const { requests, instead }: Source = SOURCES[source];
  const asked = requests('tail');
  const queries = [...asked, ...(instead === undefined ? [] : [instead])].flatMap((request) =>
    request.to === 'prometheus' ? [drawable(request.query)] : [],
  );
  return (
    <Stack hasGutter id={`${id}-content`}>
      {asked.map((request, index) => (
        <StackItem key={requestText(request)}>
          <CodeLine id={`${id}-${index}`} code={requestText(request)} words={words} />
        </StackItem>
      ))}
      {instead !== undefined && (
        <StackItem>
          {pageWords(words.t).whereRefused}
          <CodeLine id={`${id}-instead`} code={requestText(instead)} words={words} />
        </StackItem>
      )}
      {queries.length > 0 && (
        <StackItem>
          <Link to={metricsHref(queries)}>{pageWords(words.t).openInMetrics}</Link>
        </StackItem>
      )}
    </Stack>
  );
};

/** "Show query" and what it shows, to be placed apart: the button in a row's corner, the requests under it. */
export const useSourceQueries = ({
  id,
  source,
  words,
}: Props): readonly [button: ReactNode, shown: ReactNode] => {
  const { showQuery, hideQuery } = pageWords(words.t);
  const [open, setOpen] = useState(false);
  const button = (
    <Button
      variant="link"
      isInline
      aria-expanded={open}
      aria-controls={`${id}-content`}
      onClick={() => setOpen(!open)}
      data-test={`${id}-toggle`}
    >
      {open ? hideQuery : showQuery}
    </Button>
  );
  return [button, open ? <Requests id={id} source={source} words={words} /> : null];
};
