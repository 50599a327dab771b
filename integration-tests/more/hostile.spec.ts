import type { Page } from '@playwright/test';
import { hostileInput, MARKUP } from '../../lab/scenarios/all/hostile-input';
import { TEST_IDS } from '../../src/ui/testIds';
import { byTest, expect, expectVerdict, openAlert, PAGES, switchTo, test } from '../lab-page';
import type { Misdeeds } from '../lab-page';
import { unfoldAll } from '../unfold';

/** Everything from the cluster is text: nothing of it becomes a part of the page, acts in it, or leads out of it. */

/** Hosts that a link of ours may lead to: Red Hat's, the documentation's, and that of the official runbook. */
const HOSTS = /^(?:[a-z-]+\.)*(?:redhat\.com|openshift\.com|okd\.io)$|^github\.com$/;

type Seen = {
  /** Elements that no page of ours makes, and attributes that would act. */
  readonly injected: readonly string[];
  readonly hrefs: readonly string[];
  /** Texts and attributes with what is not seen but acts; the viewer's own of the console, which has none, included. */
  readonly acting: readonly string[];
  readonly text: string;
};

const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const acts = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
    const injected: string[] = [];
    const hrefs: string[] = [];
    const acting: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const name = element.localName;
      const isLoaded =
        name === 'script' && /^\/(static|api\/plugins)\//.test(element.getAttribute('src') ?? '');
      if (
        ['img', 'iframe', 'object', 'embed', 'form', 'base', 'b'].includes(name) ||
        (name === 'script' && !isLoaded)
      )
        injected.push(element.outerHTML.slice(0, 200));
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute)) injected.push(`${name} ${attribute}=${value}`);
        if (['href', 'src', 'xlink:href', 'action', 'formaction'].includes(attribute)) hrefs.push(value);
        if (acts.test(value)) acting.push(`${name} ${attribute}=${JSON.stringify(value)}`);
      }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (acts.test(node.nodeValue ?? '')) acting.push(JSON.stringify(node.nodeValue));
    return { injected, hrefs, acting, text: document.body.textContent ?? '' };
  });

const isAllowed = (href: string): boolean => {
  if (href.startsWith('#') || (href.startsWith('/') && !href.startsWith('//'))) return true;
  if (/^(blob|data):/.test(href)) return false;
  const { protocol, hostname } = new URL(href);
  return (protocol === 'https:' && HOSTS.test(hostname)) || hostname === 'localhost';
};

const expectHarmless = async (page: Page): Promise<Seen> => {
  const seen = await look(page);
  expect(seen.injected).toEqual([]);
  expect(seen.acting).toEqual([]);
  expect(seen.hrefs.filter((href) => !isAllowed(href))).toEqual([]);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  return seen;
};

test('what the cluster says is text on every surface', async ({ page, request }) => {
  test.setTimeout(300_000);
  await switchTo(request, hostileInput.id);
  await openAlert(page);
  await byTest(page, 'alert-toolbar').getByText('Open guided runbook').click();
  await expectVerdict(page, hostileInput);
  await unfoldAll(page);
  const lines = byTest(page, 'telemetry-log-lines');
  await expect(lines).toBeVisible();
  await expect(byTest(page, TEST_IDS.supportText)).toBeVisible();
  const runbook = await expectHarmless(page);
  // It is there, as it was written.
  expect(runbook.text).toContain(MARKUP);
  expect(runbook.text).toContain('[redacted]');

  const search = page.getByRole('textbox', { name: 'Search the log' });
  for (const words of ['<script>', 'javascript:', 'what a terminal would obey', 'as a logger writes it']) {
    await search.fill(words);
    await expect(lines).toContainText(words);
    // The viewer marks what is found by elements of its own.
    await expectHarmless(page);
  }
  await expect(page.locator('main a', { hasText: 'open me' })).toHaveCount(0);

  await page.goto(PAGES.health);
  await expectVerdict(page, hostileInput);
  await unfoldAll(page);
  await expectHarmless(page);

  await page.goto('/dashboards');
  await byTest(page, 'health-item-Telemetry').getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('Telemetry');
  await expectHarmless(page);
});

test.describe('the console’s policy', () => {
  /** What each attempt is blocked by; collected before the common check, which wants none. */
  const attempts = async (page: Page): Promise<void> => {
    await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.hacked = 1');
      image.src = 'https://evil.example/x.png';
      document.body.append(image);
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.example/';
      document.body.append(frame);
      await fetch('https://evil.example/', { mode: 'no-cors' }).catch(() => undefined);
      navigator.sendBeacon('https://evil.example/');
    });
  };
  const taken = (misdeeds: Misdeeds): readonly string[] => [
    ...new Set(misdeeds.violations.map((one) => one.replace(/: .*evil\.example.*/, ': evil'))),
  ];

  test('is enforced on the page itself, and what it blocks is seen', async ({ page, misdeeds }) => {
    const response = await page.goto(PAGES.runbook);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/default-src 'self'/);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
    await expect(byTest(page, TEST_IDS.verdict)).toBeVisible();
    expect(misdeeds).toEqual({ errors: [], violations: [], strangers: [] });
    await attempts(page);
    // The browser tells of some of them later than of others.
    await expect
      .poll(() => taken(misdeeds).toSorted())
      .toEqual([
        'connect-src: evil',
        'frame-src: evil',
        'img-src: evil',
        'script-src-attr: inline',
        'script-src-elem: inline',
      ]);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    // They were wanted here: the common check at the end wants none.
    misdeeds.violations.splice(0);
    expect(misdeeds.errors.splice(0).every((error) => /Content Security Policy/.test(error))).toBe(true);
    // A request that is blocked is not sent, but the browser tells of it as of any other.
    expect(misdeeds.strangers.splice(0).every((url) => url.startsWith('https://evil.example/'))).toBe(true);
  });
});
