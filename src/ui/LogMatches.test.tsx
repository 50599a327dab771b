import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { readLog } from '../diagnosis/parse/read-log';
import { logMatches } from './log-matches';
import { LogMatches } from './LogMatches';
import { useWords } from './useWords';

const REFUSED = `level=error caller=forwarder.go:295 ts=2026-11-19T09:51:39.595Z component=forwarder/worker msg="unable to forward results" err="unable to authorize to server: initial authentication token is expired or invalid"`;

const Shown = () => {
  const words = useWords(Date.parse('2026-11-22T10:00:00Z'));
  const matches = logMatches(words.t, 'client-log', [...readLog('client-log', REFUSED)]);
  return <LogMatches log="client-log" matches={matches} onShow={() => undefined} words={words} />;
};

test('lines of another day are given with their day, as what was said then', () => {
  render(<Shown />);
  expect(screen.getByRole('heading', { name: 'What the key lines said' })).toBeInTheDocument();
  expect(screen.getByText(/^1 line, at Nov 19, /)).toBeInTheDocument();
});
