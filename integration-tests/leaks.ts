import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { CANARY, CANARY_IN_BASE64 } from '../lab/scenarios/all/hostile-input';

/** Watches every way by which a text that a page got can leave its memory. */

/** So many characters of a credential are a part of it. */
const PART = 9;

const partsOf = (secret: string): readonly string[] =>
  Array.from({ length: secret.length - PART + 1 }, (_, from) => secret.slice(from, from + PART));

/** A credential at each of the places that it can have in groups of three bytes, less what its neighbours decide. */
const inBase64 = (secret: string): readonly string[] =>
  [0, 1, 2].map((before) =>
    Buffer.from('x'.repeat(before) + secret)
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );

const reversed = (secret: string): string => [...secret].reverse().join('');
const inHex = (secret: string): string => Buffer.from(secret).toString('hex');

/** The canary in each spelling, and each part of it that is long enough to be one. */
const SPELLINGS: readonly string[] = [
  ...new Set(
    [CANARY, CANARY_IN_BASE64, ...inBase64(CANARY), reversed(CANARY), inHex(CANARY)].flatMap(partsOf),
  ),
];

/** Which parts of the canary a text holds, whatever is percent-encoded in it, and in any case. */
export const sings = (text: string): readonly string[] => {
  const plain = text.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  const both = `${text}\n${plain}`;
  const low = both.toLowerCase();
  return SPELLINGS.filter((part) => both.includes(part) || low.includes(part.toLowerCase()));
};

/** Where a text was, and the text. */
export type Outlet = { readonly where: string; readonly text: string };

/** Texts of a page, by where they are: gone out of it, come into it, or held by it. */
export type Leaks = {
  /** What has left so far: console, requests, clipboard, downloads, addresses. */
  readonly left: Outlet[];
  /** Answers that the page got. */
  readonly got: Outlet[];
  /** What is in the page and in its storage now. */
  readonly held: () => Promise<readonly Outlet[]>;
  /** Settles when everything that is under way was written down. */
  readonly settled: () => Promise<void>;
};

type Told = { readonly tellOutlet: (where: string, text: string) => void };

/** In the page, before anything else: tells what goes to the clipboard and into the history. */
const tellOutlets = (): void => {
  const tell = (where: string, text: unknown): void =>
    (window as unknown as Told).tellOutlet(
      where,
      typeof text === 'string' ? text : (JSON.stringify(text) ?? ''),
    );
  const { clipboard } = navigator;
  const writeText = clipboard.writeText.bind(clipboard);
  clipboard.writeText = (text) => {
    tell('clipboard', text);
    return writeText(text);
  };
  clipboard.write = () => Promise.reject(new Error('nothing of ours writes anything but text'));
  document.addEventListener('copy', () => tell('clipboard', String(getSelection())));
  for (const name of ['pushState', 'replaceState'] as const) {
    const change = history[name].bind(history);
    history[name] = (state: unknown, title, url) => {
      tell('history', { state, url: String(url) });
      change(state, title, url);
    };
  }
  const setItem: (key: string, value: string) => void = Reflect.get(Storage.prototype, 'setItem');
  Storage.prototype.setItem = function set(key, value) {
    tell('storage', `${key}=${value}`);
    setItem.call(this, key, value);
  };
};

/** In the page: all that it holds where others may look. */
const look = async (): Promise<readonly Outlet[]> => {
  const texts: { where: string; text: string }[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot);
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        texts.push({ where: 'field', text: element.value });
    }
    const html = root instanceof Document ? root.documentElement.outerHTML : root.innerHTML;
    // What is escaped in HTML, or split by elements, is one text to a reader.
    const text = root instanceof Document ? root.documentElement.textContent : root.textContent;
    texts.push({ where: 'DOM', text: html }, { where: 'DOM', text: text ?? '' });
  }
  texts.push({ where: 'address', text: location.href }, { where: 'title', text: document.title });
  texts.push({ where: 'name', text: window.name }, { where: 'cookie', text: document.cookie });
  texts.push({ where: 'history', text: JSON.stringify(history.state) ?? '' });
  for (const [where, storage] of Object.entries({ localStorage, sessionStorage }))
    texts.push({ where, text: JSON.stringify({ ...storage }) });
  const databases = await indexedDB.databases();
  texts.push({ where: 'databases', text: JSON.stringify(databases) });
  texts.push({ where: 'caches', text: JSON.stringify(await caches.keys()) });
  return texts;
};

/** Begins to watch a page, which must not have gone anywhere yet. */
export const watchLeaks = async (page: Page): Promise<Leaks> => {
  const left: Outlet[] = [];
  const got: Outlet[] = [];
  const underWay = new Set<Promise<unknown>>();
  const later = (work: Promise<unknown>): void => {
    const done = work.catch(() => undefined).finally(() => underWay.delete(done));
    underWay.add(done);
  };
  page.on('console', (message) => left.push({ where: 'console', text: message.text() }));
  page.on('pageerror', (error) =>
    left.push({ where: 'error', text: `${error.message}\n${error.stack ?? ''}` }),
  );
  page.on('framenavigated', (frame) => left.push({ where: 'address', text: frame.url() }));
  page.on('request', (request) => {
    left.push({
      where: 'request',
      text: `${request.method()} ${request.url()}\n${request.postData() ?? ''}`,
    });
    later(
      request.allHeaders().then((headers) => left.push({ where: 'headers', text: JSON.stringify(headers) })),
    );
  });
  page.on('websocket', (socket) => {
    left.push({ where: 'request', text: socket.url() });
    socket.on('framesent', ({ payload }) => left.push({ where: 'request', text: String(payload) }));
  });
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return;
    later(response.text().then((text) => got.push({ where: response.url(), text })));
  });
  page.on('download', (download) =>
    later(
      download
        .path()
        .then((path) => readFile(path, 'utf8'))
        .then((text) => left.push({ where: `download ${download.suggestedFilename()}`, text })),
    ),
  );
  await page.exposeFunction('tellOutlet', (where: string, text: string) => left.push({ where, text }));
  await page.addInitScript(tellOutlets);
  const settled = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };
  const held = async (): Promise<readonly Outlet[]> =>
    (await Promise.all(page.frames().map((frame) => frame.evaluate(look)))).flat();
  return { left, got, held, settled };
};
