import { useState, type FC } from 'react';
import {
  Divider,
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ContrastChoice } from '#console/ContrastChoice';
import { setLanguage } from '../i18n';

/** The languages of a console, each under its own name. */
const LANGUAGES: readonly (readonly [code: string, name: string])[] = [
  ['en', 'English'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['zh', '中文'],
];

/** Where a console has the user and the preferences. There is no user: the lab's console asks nobody to log in. */
export const UserMenu: FC = () => {
  const [open, setOpen] = useState(false);
  const { i18n } = useTranslation();
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
      <ContrastChoice />
      <Divider />
      <DropdownGroup label="Language of plugins">
        <DropdownList>
          {LANGUAGES.map(([code, name]) => (
            <DropdownItem
              key={code}
              lang={code}
              isSelected={i18n.language === code}
              onClick={() => setLanguage(code)}
              data-test={`language-${code}`}
            >
              {name}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
    </Dropdown>
  );
};
