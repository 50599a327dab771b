import { act, render, screen } from '@testing-library/react';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { beginToAsk } from '../live/begin-to-ask';
import { latePage } from './late-page';

jest.mock('../live/begin-to-ask', () => ({ beginToAsk: jest.fn() }));

/** The console's boundary around a page. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly message: string | null }> {
  override state = { message: null };
  static getDerivedStateFromError(error: Error) {
    return { message: error.message };
  }
  override render(): ReactNode {
    return this.state.message === null ? this.props.children : <p>failed: {this.state.message}</p>;
  }
}

const Body = () => <p>the page</p>;
const settle = (): Promise<void> => act(async () => {});

describe('a page whose code comes late', () => {
  beforeEach(() => jest.clearAllMocks());

  test('asks before its code is there, then shows it', async () => {
    let arrive: (module: { default: typeof Body }) => void = () => undefined;
    const Page = latePage(() => new Promise((resolve) => (arrive = resolve)));
    const { container } = render(<Page />);
    expect(beginToAsk).toHaveBeenCalledTimes(1);
    expect(container.textContent).toBe('');
    expect(await screen.findByText('Loading')).toBeTruthy();
    arrive({ default: Body });
    await settle();
    expect(screen.getByText('the page')).toBeTruthy();
    expect(beginToAsk).toHaveBeenCalledTimes(1);
  });

  test('is there at once when it is opened again, and loaded once', async () => {
    const load = jest.fn(() => Promise.resolve({ default: Body }));
    const Page = latePage(load);
    const first = render(<Page />);
    await settle();
    first.unmount();
    render(<Page />);
    expect(screen.getByText('the page')).toBeTruthy();
    await settle();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('what cannot be loaded is the console’s to tell, and is tried again by whoever comes back', async () => {
    const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const load = jest
      .fn<Promise<{ default: typeof Body }>, []>()
      .mockRejectedValueOnce(new Error('lost'))
      .mockResolvedValue({ default: Body });
    const Page = latePage(load);
    const first = render(
      <Boundary>
        <Page />
      </Boundary>,
    );
    await settle();
    expect(screen.getByText('failed: lost')).toBeTruthy();
    first.unmount();
    render(
      <Boundary>
        <Page />
      </Boundary>,
    );
    await settle();
    expect(screen.getByText('the page')).toBeTruthy();
    complain.mockRestore();
  });

  test('whoever has left before it came is not bothered', async () => {
    const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const Page = latePage(() => Promise.reject(new Error('lost')));
    render(<Page />).unmount();
    await settle();
    expect(complain).not.toHaveBeenCalled();
    complain.mockRestore();
  });
});
