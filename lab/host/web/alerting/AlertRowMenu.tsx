import { useMemo, useState, type FC } from 'react';
import { useNavigate } from '#console/router';
import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { EllipsisVIcon } from '@patternfly/react-icons';
import type { Action, Alert } from '@openshift-console/dynamic-plugin-sdk';
import { ActionServiceProvider } from '../sdk/ActionServiceProvider';
import { rulePath } from './alert-model';

/** An address becomes a plain link, a full page load, as in a console; a function is called. */
const ActionItem: FC<{ action: Action }> = ({ action: { cta, label } }) =>
  typeof cta === 'function' ? (
    <DropdownItem onClick={cta}>{label}</DropdownItem>
  ) : (
    <DropdownItem to={cta.href}>{label}</DropdownItem>
  );

/** The menu at the end of an alert's row: the host's own entry, then those of plugins. */
export const AlertRowMenu: FC<{ alert: Alert }> = ({ alert }) => {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const context = useMemo(() => ({ 'monitoring-alert-list-item': { alert } }), [alert]);
  return (
    <ActionServiceProvider context={context}>
      {({ actions, loaded }) => (
        <Dropdown
          isOpen={open}
          onSelect={() => setOpen(false)}
          onOpenChange={setOpen}
          popperProps={{ position: 'right' }}
          toggle={(ref) => (
            <MenuToggle
              ref={ref}
              variant="plain"
              aria-label={`Actions of ${alert.labels.alertname}`}
              isExpanded={open}
              onClick={() => setOpen(!open)}
              data-test="alert-row-menu"
            >
              <EllipsisVIcon />
            </MenuToggle>
          )}
        >
          <DropdownList>
            <DropdownItem onClick={() => void navigate(rulePath(alert.rule))}>
              View alerting rule
            </DropdownItem>
            {loaded ? actions.map((action) => <ActionItem key={action.id} action={action} />) : null}
          </DropdownList>
        </Dropdown>
      )}
    </ActionServiceProvider>
  );
};
