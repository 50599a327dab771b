import { Button, Flex, Stack, StackItem } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { Report } from '../diagnosis/report';
import { supportJson, supportMarkdown } from '../texts/support';
import { CodeLine } from './CodeLine';
import { download } from './download';
import { TEST_IDS } from './testIds';
import { supportWords } from '../texts/runbook-words';
import { Fold } from './Fold';
import type { Words } from './useWords';

type Props = { readonly evidence: Evidence; readonly report: Report; readonly words: Words };

const Opened = ({ evidence, report, words }: Props) => {
  const { t } = words;
  const markdown = supportMarkdown(t, report, evidence, words.format.locale);
  return (
    <Stack hasGutter>
      <StackItem>{supportWords(t).readFirst}</StackItem>
      <StackItem>
        <Flex>
          <Button
            variant="secondary"
            icon={<DownloadIcon />}
            data-test={TEST_IDS.supportMarkdown}
            onClick={() => download('telemetry-health.md', 'text/markdown', markdown)}
          >
            {supportWords(t).asMarkdown}
          </Button>
          <Button
            variant="secondary"
            icon={<DownloadIcon />}
            data-test={TEST_IDS.supportJson}
            onClick={() =>
              download('telemetry-health.json', 'application/json', supportJson(t, report, evidence))
            }
          >
            {supportWords(t).asJson}
          </Button>
        </Flex>
      </StackItem>
      <StackItem data-test={TEST_IDS.supportText} className="telemetry-health__preview">
        <CodeLine
          id="telemetry-support-text"
          code={markdown}
          scrolled={supportWords(t).title}
          words={words}
        />
      </StackItem>
    </Stack>
  );
};

/** What a support case needs: shown first, then copied or saved by the reader. Made only while it is open. */
export const SupportText = (props: Props) => (
  <Fold title={supportWords(props.words.t).title} testId={TEST_IDS.support}>
    <Opened {...props} />
  </Fold>
);
