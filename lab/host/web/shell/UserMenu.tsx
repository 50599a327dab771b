import { useState, type FC } from 'react';
import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';

/** There is no user: the lab's console asks nobody to log in. */
export const UserMenu: FC = () => {
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onSelect={() => setOpen(false)}
      onOpenChange={setOpen}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          isExpanded={open}
          onClick={() => setOpen(!open)}
          data-test="user-menu"
        >
          Auth disabled
        </MenuToggle>
      )}
    >
      <DropdownList>
        <DropdownItem isDisabled description="Every request is made with the lab's own rights">
          No user is logged in
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
};
