import type { ComponentType } from 'react';
import sheet from './patternfly-6.css';

// Once, when this is loaded. First in the head, so that our own sheets, which come with the pages, are stronger.
const element = document.createElement('style');
element.textContent = sheet;
document.head.prepend(element);

/**
 * A page of ours for a console without PatternFly 6 (up to 4.18): in an element to which all of the sheet is held that
 * comes with this module. Loaded by those consoles alone.
 */
export const dressed = (Page: ComponentType): ComponentType =>
  function Dressed() {
    return (
      <div className="telemetry-health__dress">
        <Page />
      </div>
    );
  };
