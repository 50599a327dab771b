import type { Page } from '@playwright/test';

/**
 * What is wrong with the layout of the page that is shown: content that runs out sideways, text that is cut off or that
 * lies over another text. Empty where nothing is. Looks at the whole page, also at what must be scrolled to.
 */
export const layoutFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const main = document.querySelector('main');
    if (main === null) return ['there is no page'];
    const said = (element: Element): string =>
      `${element.closest('[data-test]')?.getAttribute('data-test') ?? ''} <${element.localName} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').slice(0, 60)}`;
    if (document.documentElement.scrollWidth > window.innerWidth) faults.push('the window scrolls sideways');

    // For screen readers alone, a point of the page; and the way to the verdict, which is beside it until it has the focus.
    const isUnseen = (element: Element): boolean => {
      if (element.closest('.telemetry-health__skip') !== null) return true;
      for (let each: Element | null = element; each !== null && each !== main; each = each.parentElement) {
        const { clipPath, clip, position } = getComputedStyle(each);
        if (['absolute', 'fixed'].includes(position) && (clipPath !== 'none' || clip !== 'auto')) return true;
        if (each.localName === 'defs' || each.localName === 'desc' || each.localName === 'title') return true;
      }
      return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    // What scrolls by itself on purpose.
    const scrolls = (element: Element): boolean =>
      element.closest('.telemetry-health__log-scroll, .telemetry-health__preview code') !== null;

    type Line = { readonly node: Text; readonly element: Element; readonly rect: DOMRect };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.nodeValue ?? '').trim() === '') continue;
      if (isUnseen(element) || scrolls(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width > 1) lines.push({ node: node as Text, element, rect });
      }
    }

    const HIDDEN = ['hidden', 'clip', 'auto', 'scroll'];
    for (const { element, rect } of lines) {
      for (let box: Element | null = element; box !== null; box = box === main ? null : box.parentElement) {
        const style = getComputedStyle(box);
        const isFrame =
          HIDDEN.includes(style.overflowX) || /__(body|cell|main)|card|main/.test(box.className.toString());
        if (!isFrame && box !== main) continue;
        const frame = box.getBoundingClientRect();
        if (rect.left < frame.left - 1 || rect.right > frame.right + 1) {
          faults.push(
            `runs out by ${Math.round(Math.max(frame.left - rect.left, rect.right - frame.right))}: ${said(element)} of ${said(box)}`,
          );
          break;
        }
        const cutsHeight = ['hidden', 'clip'].includes(style.overflowY);
        if (cutsHeight && (rect.top < frame.top - 3 || rect.bottom > frame.bottom + 3)) {
          faults.push(`is cut: ${said(element)} of ${said(box)}`);
          break;
        }
      }
    }

    const sorted = [...lines].sort((one, other) => one.rect.top - other.rect.top);
    sorted.forEach(({ node, element, rect }, index) => {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next];
        if (other === undefined || other.rect.top > rect.bottom - 3) break;
        if (other.node === node) continue;
        const width = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const height = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
        // Lines of one paragraph may touch: accents reach up, tails down.
        if (width > 2 && height > 0.4 * Math.min(rect.height, other.rect.height))
          faults.push(`lies over another: ${said(element)} / ${said(other.element)}`);
      }
    });
    return [...new Set(faults)];
  });
