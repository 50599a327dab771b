import { shareMarksOf } from './share-marks';
import { alertAt, shareRows, shownShare } from './share-rows';

const range = { from: 100, to: 200 };

test('the table tells where the share or the alert changed, and what happened', () => {
  const history = {
    samples: [
      [100, 0],
      [110, 0],
      [120, 0.5],
      [130, 1.02],
      [140, 1],
      [150, NaN],
    ],
    alert: [
      { state: 'pending', from: 120, to: 140 },
      { state: 'firing', from: 140, to: 200 },
    ],
  } as const;
  expect(shareRows(history, [{ at: 115, kind: 'failing' }], 200)).toEqual([
    { at: 100, share: 0, alert: null, marks: [] },
    { at: 115, share: 0, alert: null, marks: [{ at: 115, kind: 'failing' }] },
    { at: 120, share: 0.5, alert: 'pending', marks: [] },
    { at: 130, share: 1, alert: 'pending', marks: [] },
    { at: 140, share: 1, alert: 'firing', marks: [] },
    { at: 150, share: null, alert: 'firing', marks: [] },
  ]);
});

test('the end of an alert inside the range is a line of its own', () => {
  const alert = [{ state: 'firing', from: 120, to: 140 }] as const;
  expect(shareRows({ samples: [[100, 0]], alert }, [], 200).map(({ at }) => at)).toEqual([100, 120, 140]);
  expect([119, 120, 139, 140].map((at) => alertAt(alert, at))).toEqual([null, 'firing', 'firing', null]);
});

test('a share is between none and all, or not known', () => {
  expect([0.5, 1.1, -0.1, NaN, null, undefined].map(shownShare)).toEqual([0.5, 1, 0, null, null, null]);
});

describe('marks', () => {
  const metrics = {
    is: 'found',
    at: 200,
    value: {
      series: [
        {
          metric: 'process_start_time_seconds',
          pod: 'a',
          samples: [
            [150, 0.05],
            [160, 2],
          ],
        },
      ],
    },
  } as const;

  test.each([
    ['failing', 150, [{ at: 150, kind: 'failing' }]],
    ['recovering', 150, [{ at: 150, kind: 'failed' }]],
    ['degraded', 150, []],
    ['failing', 50, []],
    ['failing', 250, []],
    ['delivering', null, []],
  ] as const)('a client that is %s since %p', (state, failingSince, marks) => {
    expect(shareMarksOf({ state, failingSince }, { is: 'waiting' }, range)).toEqual(marks);
  });

  test('starts of the client are marked with the rest, in order', () => {
    expect(shareMarksOf({ state: 'failing', failingSince: 1900 }, metrics, { from: 1000, to: 3000 })).toEqual(
      [
        { at: 1900, kind: 'failing' },
        { at: 2000, kind: 'restarted' },
      ],
    );
  });
});
