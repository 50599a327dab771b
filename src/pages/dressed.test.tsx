import { act, render, screen } from '@testing-library/react';
import { latePage } from './late-page';

jest.mock('../live/begin-to-ask', () => ({ beginToAsk: jest.fn() }));

const TOKEN = '--pf-t--global--spacer--md';
const Body = () => <p>the page</p>;
const settle = (): Promise<void> => act(async () => {});
const sheets = (): readonly Element[] =>
  [...document.head.querySelectorAll('style')].filter((element) =>
    element.textContent?.includes('.telemetry-health__dress'),
  );

/** As `getComputedStyle` of a document tells what a console's sheets give it. */
const withToken = (value: string): void => document.documentElement.style.setProperty(TOKEN, value);

describe('a page of ours', () => {
  afterEach(() => document.head.replaceChildren());

  test('brings no looks where the console has PatternFly 6', async () => {
    withToken('1rem');
    const Page = latePage(() => Promise.resolve({ default: Body }));
    const { container } = render(<Page />);
    await settle();
    expect(screen.getByText('the page').parentElement).toBe(container);
    expect(sheets()).toHaveLength(0);
  });

  test('brings them, once and before all other sheets, where it has none', async () => {
    withToken('');
    document.head.append(document.createElement('style'));
    for (let times = 0; times < 2; times += 1) {
      const Page = latePage(() => Promise.resolve({ default: Body }));
      const { unmount } = render(<Page />);
      expect(await screen.findByText('the page')).toBeTruthy();
      expect(screen.getByText('the page').parentElement?.className).toBe('telemetry-health__dress');
      expect(sheets()).toHaveLength(1);
      expect(document.head.firstElementChild).toBe(sheets()[0]);
      unmount();
    }
  });

  test('shows nothing before its looks are there', async () => {
    withToken('');
    const Page = latePage(() => Promise.resolve({ default: Body }));
    render(<Page />);
    expect(screen.queryByText('the page')).toBeNull();
    expect(await screen.findByText('the page')).toBeTruthy();
  });
});
