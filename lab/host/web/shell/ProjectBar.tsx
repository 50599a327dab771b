import type { FC } from 'react';
import { Divider } from '@patternfly/react-core';
import { OneChoice } from './OneChoice';

/** The project selector: the lab's pages always show all projects. */
export const ProjectBar: FC = () => (
  <>
    <div className="lab-project-bar">
      <OneChoice choice="All Projects" label="Project: All Projects" variant="plainText" />
    </div>
    <Divider />
  </>
);
