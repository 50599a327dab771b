import { useState, type FC } from 'react';
import { useNavigate } from '#console/router';
import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';
import { CogsIcon } from '@patternfly/react-icons';
import { PERSPECTIVES, setPerspective, usePerspective } from './perspectives';

/** Above the navigation: which view of the console is in use. A choice leads to that view's first page. */
export const PerspectiveSwitch: FC = () => {
  const { id: active, name } = usePerspective();
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const choose = (id: string): void => {
    setOpen(false);
    if (id === active) return;
    setPerspective(id);
    void navigate(id === 'admin' ? '/dashboards' : '/monitoring/alerts');
  };
  return (
    <Select
      isOpen={open}
      selected={active}
      onOpenChange={setOpen}
      onSelect={(_event, id) => choose(String(id))}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          className="lab-perspective"
          icon={<CogsIcon />}
          isFullWidth
          isExpanded={open}
          onClick={() => setOpen(!open)}
          data-test="perspective-switcher"
        >
          {name}
        </MenuToggle>
      )}
    >
      <SelectList aria-label="Perspectives">
        {PERSPECTIVES.map(({ id, name: words }) => (
          <SelectOption key={id} value={id} data-test={`perspective-${id}`}>
            {words}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
};
