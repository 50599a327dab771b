import { render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom-v5-compat';
import { openRunbook } from './open-runbook';

const ALERT = { labels: { alertname: 'TelemeterClientFailures' }, rule: { id: '7' } };

let address = '';
const Address = () => {
  const { pathname, search } = useLocation();
  address = pathname + search;
  return null;
};

/** A console that has launched `Launched` inside its router, with what its release adds to the props. */
const launchIn = (added: Record<string, unknown>): void => {
  const launch = (Launched: ComponentType<never>, props: object): void => {
    const Any = Launched as ComponentType<Record<string, unknown>>;
    render(
      <MemoryRouter>
        <Address />
        <Any {...props} {...added} />
      </MemoryRouter>,
    );
  };
  openRunbook(ALERT, launch);
};

describe('the button beside an alert in the drawer and on the Overview', () => {
  test.each(['closeModal', 'closeOverlay'])('goes to the runbook and closes itself by %s', (name) => {
    const close = jest.fn();
    launchIn({ [name]: close });
    expect(address).toBe('/monitoring/telemetry-health/runbook?alertname=TelemeterClientFailures&rule=7');
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('goes there where a console gives no way to close', () => {
    launchIn({});
    expect(address).toContain('/runbook?alertname=TelemeterClientFailures');
  });

  test('bears an alert that is not there', () => {
    const launch = jest.fn();
    openRunbook(undefined, launch);
    expect(launch).toHaveBeenCalledTimes(1);
  });
});
