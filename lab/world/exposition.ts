import type { Labels, Metric, Point, Series } from './series';

function escaped(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}

function name(metric: Metric, labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? metric.name : `${metric.name}{${pairs.join(',')}}`;
}

function byMetric<T extends { readonly metric: Metric }>(all: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(one.metric.name, [...(groups.get(one.metric.name) ?? []), one]);
  return [...groups.values()].sort((a, b) =>
    (a[0]?.metric.name ?? '') < (b[0]?.metric.name ?? '') ? -1 : 1,
  );
}

/** The samples of a stored series in OpenMetrics, a line each, with their times in seconds. */
export function sampleLines({ metric, labels, samples }: Series): readonly string[] {
  const series = name(metric, labels);
  return samples.map(([at, value]) => `${series} ${value} ${at / 1000}`);
}

/** The last line of OpenMetrics, without which promtool refuses a file. */
export const OPEN_METRICS_END = '# EOF\n';

/** Stored series in OpenMetrics with time stamps, for `promtool tsdb create-blocks-from openmetrics`. */
export function openMetrics(series: readonly Series[]): string {
  const lines: string[] = [];
  for (const family of byMetric(series)) {
    const [first] = family;
    if (first === undefined) continue;
    const { metric } = first;
    lines.push(
      `# TYPE ${metric.type === 'counter' ? metric.name.replace(/_total$/, '') : metric.name} ${metric.type}`,
    );
    for (const one of family) lines.push(...sampleLines(one));
  }
  lines.push(OPEN_METRICS_END);
  return lines.join('\n');
}

/** The answer to a scrape, in Prometheus' text format. */
export function textFormat(points: readonly Point[]): string {
  const lines: string[] = [];
  for (const family of byMetric(points)) {
    const [first] = family;
    if (first === undefined) continue;
    lines.push(
      `# HELP ${first.metric.name} ${first.metric.help}`,
      `# TYPE ${first.metric.name} ${first.metric.type}`,
    );
    for (const point of family) lines.push(`${name(point.metric, point.labels)} ${point.value}`);
  }
  return `${lines.join('\n')}\n`;
}
