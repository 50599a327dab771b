const name = (part: string): string => `telemetry-health__log-${part}`;

/**
 * Stands in for the viewer's own map of class names (webpack.config.ts): its sheet must not get into a console that may
 * have another release's, so it is drawn by ours (`log-viewer.css`), under names of ours.
 */
export default {
  logViewer: name('viewer'),
  logViewerHeader: name('header'),
  logViewerIndex: name('index'),
  logViewerList: name('list'),
  logViewerListItem: name('item'),
  logViewerMain: name('main'),
  logViewerScrollContainer: name('scroll'),
  logViewerString: name('string'),
  logViewerText: name('text'),
  modifiers: {
    dark: name('viewer--dark'),
    nowrap: name('viewer--nowrap'),
    lineNumbers: name('viewer--numbers'),
    lineNumberChars: name('viewer--number-chars'),
    match: name('string--match'),
    current: name('string--current'),
  },
};
