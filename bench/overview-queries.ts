import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Extension = {
  readonly type: string;
  readonly properties: { readonly queries?: readonly string[] };
};

/** The queries of the item on the console's Overview page; throws where the plugin has none. */
export function overviewQueries(): readonly string[] {
  const text = readFileSync(join(__dirname, '../console-extensions.json'), 'utf8');
  const item = (JSON.parse(text) as readonly Extension[]).find(
    ({ type }) => type === 'console.dashboards/overview/health/prometheus',
  );
  const queries = item?.properties.queries ?? [];
  if (queries.length === 0) throw new Error('the Overview item of console-extensions.json asks nothing');
  return queries;
}
