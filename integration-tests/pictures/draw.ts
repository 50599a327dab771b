import path from 'node:path';
import type { Page } from '@playwright/test';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest } from '../lab-page';

/** Where the documents have their pictures. */
const FOR_DOCUMENTS = 'docs/screenshots';

/** Of the window, in pixels. */
export const HEIGHT = 1000;

/** What a reader chose; English unless told. */
type Look = { readonly width: number; readonly theme: string; readonly language?: string };

/** Opens an address as a reader with these settings sees it. */
export const openIn = async (page: Page, address: string, look: Look): Promise<void> => {
  await page.setViewportSize({ width: look.width, height: HEIGHT });
  await page.goto(address);
  await page.evaluate(({ theme, language = 'en' }) => {
    localStorage.setItem('bridge/theme', theme);
    localStorage.setItem('bridge/language', language);
  }, look);
  await page.reload();
};

/** Draws what is in sight, for the documents, when its charts stand. */
export const drawInSight = async (page: Page, file: string): Promise<void> => {
  await byTest(page, TEST_IDS.verdict).waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(FOR_DOCUMENTS, file), animations: 'disabled' });
};
