import type { FC } from 'react';
import {
  DescriptionListTermHelpText,
  DescriptionListTermHelpTextButton,
  Popover,
} from '@patternfly/react-core';

const HELP = {
  Severity:
    'How bad it is when this alert fires: critical needs somebody at once, warning soon, info is for the record.',
  Source: 'Platform alerts belong to the cluster itself, user alerts to the projects that run on it.',
  State:
    'Pending: the condition holds, but not for long enough yet. Firing: it has held for the time that the rule asks for. Silenced: it fires, and nobody is told.',
};

/** The name of a field that explains itself on a click. */
export const FieldHelp: FC<{ term: keyof typeof HELP }> = ({ term }) => (
  <DescriptionListTermHelpText>
    <Popover headerContent={term} bodyContent={HELP[term]}>
      <DescriptionListTermHelpTextButton>{term}</DescriptionListTermHelpTextButton>
    </Popover>
  </DescriptionListTermHelpText>
);
