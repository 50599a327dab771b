import { useState, type FC } from 'react';
import { Divider, DropdownGroup, DropdownItem, DropdownList } from '@patternfly/react-core';
import { looks, setLook } from '../../shell/theme';

/** The choice of high contrast in the user's menu. */
export const ContrastChoice: FC = () => {
  const [high, setHigh] = useState(() => looks('highContrast'));
  const change = (): void => {
    setLook('highContrast', !high);
    setHigh(!high);
  };
  return (
    <>
      <Divider />
      <DropdownGroup label="Theme">
        <DropdownList>
          <DropdownItem isSelected={high} onClick={change} data-test="contrast-switch">
            High contrast
          </DropdownItem>
        </DropdownList>
      </DropdownGroup>
    </>
  );
};
