import { useMemo, type FC } from 'react';
import { Link } from '#console/router';
import { Button, Title, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { AT_END } from '#console/patternfly';
import { CompressIcon, ExpandIcon } from '@patternfly/react-icons';
import type { Action, Alert } from '@openshift-console/dynamic-plugin-sdk';
import { ActionServiceProvider } from '../sdk/ActionServiceProvider';
import { usePerspective } from '../shell/perspectives';

/** Only `label` and `cta` of an action count here: an address is a link within the page, a function a button. */
const ToolbarAction: FC<{ action: Action }> = ({ action: { cta, label } }) =>
  typeof cta === 'function' ? (
    <Button variant="link" onClick={cta}>
      {label}
    </Button>
  ) : (
    <Link to={cta.href}>{label}</Link>
  );

interface AlertToolbarProps {
  /** Undefined while alerts are loading: providers must bear that. */
  readonly alert: Alert | undefined;
  readonly graphShown: boolean;
  readonly onToggleGraph: () => void;
}

/** The line above an alert's graph: the actions of plugins, and the graph's switch. */
export const AlertToolbar: FC<AlertToolbarProps> = ({ alert, graphShown, onToggleGraph }) => {
  const { toolbarSuffix } = usePerspective();
  const context = useMemo(
    () => ({ [`alert-detail-toolbar-actions${toolbarSuffix}`]: { alert } }),
    [alert, toolbarSuffix],
  );
  return (
    // Another perspective is another place, with providers of its own.
    <Toolbar key={toolbarSuffix} className="lab-alert-toolbar" data-test="alert-toolbar">
      <ToolbarContent>
        <ToolbarItem variant="label">
          <Title headingLevel="h2">Alert details</Title>
        </ToolbarItem>
        <ToolbarGroup align={AT_END} alignItems="center">
          <ActionServiceProvider context={context}>
            {({ actions, loaded }) =>
              loaded
                ? actions.map((action) => (
                    <ToolbarItem key={action.id} data-test="alert-toolbar-action">
                      <ToolbarAction action={action} />
                    </ToolbarItem>
                  ))
                : null
            }
          </ActionServiceProvider>
          <ToolbarItem>
            <Button
              variant="link"
              icon={graphShown ? <CompressIcon /> : <ExpandIcon />}
              onClick={onToggleGraph}
            >
              {graphShown ? 'Hide graph' : 'Show graph'}
            </Button>
          </ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
};
