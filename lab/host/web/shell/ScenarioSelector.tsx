import { useState, type FC } from 'react';
import {
  Alert,
  AlertActionCloseButton,
  AlertGroup,
  Button,
  MenuFooter,
  MenuToggle,
  Select,
  SelectList,
  SelectOption,
  Spinner,
} from '@patternfly/react-core';
import { SCROLLED } from '#console/patternfly';
import { FlaskIcon } from '@patternfly/react-icons';
import { useScenario, type Change, type ScenarioSwitch } from './useScenario';

const DONE: Readonly<Record<Change, string>> = { repair: 'repaired', break: 'broken' };
const DO: Readonly<Record<Change, string>> = { repair: 'Repair now', break: 'Break now' };

const titleOf = ({ state, target }: ScenarioSwitch): string => {
  const id = target ?? state?.current;
  const title = state?.scenarios.find((scenario) => scenario.id === id)?.title ?? id ?? '…';
  const changed = target === undefined ? state?.changed : null;
  return changed ? `${title} (${DONE[changed]})` : title;
};

/** Another scenario is another cluster with another past: nothing that a page holds of the last one may stay. */
const openAnew = (): void => window.location.reload();

const ChangeNow: FC<{ readonly lab: ScenarioSwitch; readonly onDone: () => void }> = ({ lab, onDone }) => {
  const possible = lab.state?.possible;
  if (!possible) return null;
  return (
    <MenuFooter>
      <Button
        variant="secondary"
        size="sm"
        data-test="scenario-change"
        onClick={() => {
          lab.change(possible);
          onDone();
        }}
      >
        {DO[possible]}
      </Button>
    </MenuFooter>
  );
};

/** Shows which scenario the lab plays, switches to another, and repairs or breaks it. Not part of a real console. */
export const ScenarioSelector: FC = () => {
  const lab = useScenario(openAnew);
  const [open, setOpen] = useState(false);
  const busy = lab.target !== undefined || (lab.state?.switching ?? false);
  const title = titleOf(lab);
  return (
    <>
      <Select
        isOpen={open}
        {...SCROLLED}
        selected={lab.state?.current}
        onSelect={(_event, id) => {
          setOpen(false);
          if (id !== lab.state?.current) lab.choose(String(id));
        }}
        onOpenChange={setOpen}
        popperProps={{ maxWidth: '26rem', preventOverflow: true, position: 'end' }}
        toggle={(ref) => (
          <MenuToggle
            ref={ref}
            className="lab-scenario"
            data-test="scenario-selector"
            data-scenario={lab.state?.current}
            aria-label={busy ? `Switching to scenario ${title}` : `Scenario: ${title}`}
            title={title}
            isExpanded={open}
            isDisabled={busy || !lab.state}
            icon={busy ? <Spinner size="md" aria-label="Switching" /> : <FlaskIcon />}
            onClick={() => setOpen(!open)}
          >
            <span className="lab-scenario__title">{busy ? `Switching to: ${title}` : title}</span>
          </MenuToggle>
        )}
      >
        <SelectList aria-label="Scenarios of the lab">
          {lab.state?.scenarios.map(({ id, title: name, description }) => (
            <SelectOption key={id} value={id} description={description} data-test={`scenario-${id}`}>
              {name}
            </SelectOption>
          ))}
        </SelectList>
        <ChangeNow lab={lab} onDone={() => setOpen(false)} />
      </Select>
      {lab.error ? (
        <AlertGroup isToast isLiveRegion>
          <Alert
            variant="danger"
            title="The scenario was not switched"
            actionClose={<AlertActionCloseButton onClose={lab.dismissError} />}
          >
            {lab.error}
          </Alert>
        </AlertGroup>
      ) : null}
    </>
  );
};
