// One module each: the package's index has thousands, which cost the build half a minute.
import t_chart_color_blue_400 from '@patternfly/react-tokens/dist/esm/t_chart_color_blue_400';
import t_chart_color_orange_300 from '@patternfly/react-tokens/dist/esm/t_chart_color_orange_300';
import t_chart_color_red_orange_400 from '@patternfly/react-tokens/dist/esm/t_chart_color_red_orange_400';
import t_chart_color_yellow_300 from '@patternfly/react-tokens/dist/esm/t_chart_color_yellow_300';

/** Id of the hatching of firing, so that it is told from pending without its colour. */
export const HATCHING = 'telemetry-health__firing';

/** The colour of the words around it: where the reader's own colours replace all others, it follows them; a token would not. */
const AS_WORDS = 'currentColor';

/** Colours of the chart and of its legend; firing is a warning, as the rule's severity says. */
export const SHARE_STYLES = {
  share: { fill: t_chart_color_red_orange_400.var, stroke: t_chart_color_red_orange_400.var, strokeWidth: 2 },
  pending: { fill: t_chart_color_yellow_300.var, fillOpacity: 0.25, strokeWidth: 0 },
  firing: { fill: `url(#${HATCHING})`, fillOpacity: 1, strokeWidth: 0 },
  hatch: { stroke: t_chart_color_orange_300.var, strokeWidth: 2, opacity: 0.6 },
  threshold: { stroke: t_chart_color_blue_400.var, strokeWidth: 1.5, strokeDasharray: '5,3' },
  onset: { stroke: AS_WORDS, strokeWidth: 1.5 },
  start: { stroke: AS_WORDS, strokeOpacity: 0.7, strokeWidth: 1, strokeDasharray: '2,3' },
  startPoint: { fill: AS_WORDS, fillOpacity: 0.7 },
  label: { fill: AS_WORDS },
  axis: { tickLabels: { fill: AS_WORDS } },
} as const;
