import type { Page } from '@playwright/test';

/**
 * Lines of the page in which a character stands left of one that comes before it, each from there on: something turned
 * the direction. No language of ours is written from right to left.
 */
export const turnedTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const turned: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (text.trim() === '' || node.parentElement?.checkVisibility() !== true) continue;
      let left = -Infinity;
      let bottom = -Infinity;
      for (let index = 0; index < text.length; index += 1) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const rect = range.getBoundingClientRect();
        if (rect.width === 0) continue;
        const isNewLine = rect.top + rect.height / 2 > bottom;
        if (!isNewLine && rect.left < left - 1) {
          turned.push(text.slice(index, index + 80));
          break;
        }
        left = rect.left;
        bottom = rect.bottom;
      }
    }
    return turned;
  });
