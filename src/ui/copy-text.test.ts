import { copyText } from './copy-text';

const withClipboard = (clipboard: unknown): void => {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
};

describe('copying', () => {
  afterEach(() => withClipboard(undefined));

  test('says that it worked', async () => {
    const kept: string[] = [];
    withClipboard({ writeText: (text: string) => Promise.resolve(void kept.push(text)) });
    await expect(copyText('oc get pods')).resolves.toBe(true);
    expect(kept).toEqual(['oc get pods']);
  });

  test('says that it did not, where the browser refuses or has no clipboard', async () => {
    withClipboard({ writeText: () => Promise.reject(new Error('not allowed')) });
    await expect(copyText('x')).resolves.toBe(false);
    withClipboard(undefined);
    await expect(copyText('x')).resolves.toBe(false);
  });
});
