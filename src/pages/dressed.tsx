import type { ComponentType } from 'react';
import sheet from './patternfly-6.css';

let isPut = false;

/** First in the head, so that our own sheets, which come with the pages, are stronger. */
const putSheet = (): void => {
  if (isPut) return;
  const element = document.createElement('style');
  element.textContent = sheet;
  document.head.prepend(element);
  isPut = true;
};

/**
 * A page of ours for a console without PatternFly 6 (up to 4.18): brings the sheet, and draws the page in an element to
 * which all of that sheet is held. Loaded by those consoles alone.
 */
export const dressed = (Page: ComponentType): ComponentType => {
  putSheet();
  return function Dressed() {
    return (
      <div className="telemetry-health__dress">
        <Page />
      </div>
    );
  };
};
