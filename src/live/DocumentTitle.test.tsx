import { act, render } from '@testing-library/react';
import { DocumentTitle } from './DocumentTitle';

// The SDK of consoles up to 4.18.
jest.mock('@openshift-console/dynamic-plugin-sdk', () => ({}));

/** What such a console does in the frame after one of its own pages was left. */
const consoleTakesBack = (): number => requestAnimationFrame(() => (document.title = 'Some Console'));
const nextFrame = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

describe('the title where the SDK sets none', () => {
  beforeEach(() => (document.title = 'Cluster · Some Console'));

  test('is the page’s and the console’s name, and goes with the page', () => {
    const { unmount } = render(<DocumentTitle>Health</DocumentTitle>);
    expect(document.title).toBe('Health · Some Console');
    unmount();
    expect(document.title).toBe('Cluster · Some Console');
  });

  test('follows the page', () => {
    const { rerender, unmount } = render(<DocumentTitle>One</DocumentTitle>);
    rerender(<DocumentTitle>Two · More</DocumentTitle>);
    expect(document.title).toBe('Two · More · Some Console');
    rerender(<DocumentTitle>Three</DocumentTitle>);
    expect(document.title).toBe('Three · Some Console');
    unmount();
    expect(document.title).toBe('Cluster · Some Console');
  });

  test('outlives that the console takes back the one before, and then gives back what the console wrote', async () => {
    consoleTakesBack();
    const { unmount } = render(<DocumentTitle>Health</DocumentTitle>);
    await nextFrame();
    expect(document.title).toBe('Health · Some Console');
    unmount();
    expect(document.title).toBe('Some Console');
  });

  test('leaves alone what the page that comes has set', () => {
    const { unmount } = render(<DocumentTitle>Health</DocumentTitle>);
    document.title = 'Pods · Some Console';
    unmount();
    expect(document.title).toBe('Pods · Some Console');
  });

  test('stands alone where the console has no title', () => {
    document.title = '';
    render(<DocumentTitle>Health</DocumentTitle>);
    expect(document.title).toBe('Health');
  });

  test('writes no more once the page is left', async () => {
    render(<DocumentTitle>Health</DocumentTitle>).unmount();
    await nextFrame();
    expect(document.title).toBe('Cluster · Some Console');
  });
});
