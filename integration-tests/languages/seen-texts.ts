import type { Locator } from '@playwright/test';

/** A text of the page, or what an attribute says of it to who does not see it. */
export type Seen = { readonly where: string; readonly text: string };

/** What is to be read or pasted as it stands: commands, queries, objects, lines of a log. */
const AS_IT_STANDS = 'code, pre, .telemetry-health__log-quote, .telemetry-health__log-text';

/** Every text in these elements but what is shown as it stands, those for screen readers included. */
export const seenTexts = (roots: Locator): Promise<readonly Seen[]> =>
  roots.evaluateAll((elements, asItStands) => {
    const SAID = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
    const attributes = [...SAID, 'title', 'alt', 'placeholder'];
    const nameOf = (element: Element): string => {
      const test = element.closest('[data-test]')?.getAttribute('data-test') ?? '';
      return `${test} ${element.localName}.${element.getAttribute('class') ?? ''}`.trim();
    };
    const saidBy = (element: Element) =>
      attributes.flatMap((name) => {
        const text = element.getAttribute(name);
        return text === null ? [] : [{ where: `${nameOf(element)} ${name}`, text }];
      });
    // Values and words beside each other are texts of their own in React, and one to the reader.
    const shownBy = (element: Element) => {
      const text = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue ?? '')
        .join('');
      const isOwn = text.trim() !== '' && element.closest(asItStands) === null;
      return isOwn ? [{ where: nameOf(element), text }] : [];
    };
    return elements
      .flatMap((root) => [root, ...root.querySelectorAll('*')])
      .filter((element) => element.closest('style, script') === null)
      .flatMap((element) => [...saidBy(element), ...shownBy(element)]);
  }, AS_IT_STANDS);
