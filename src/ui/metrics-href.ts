/** Address of Observe > Metrics with the queries filled in, within the console's router. */
export const metricsHref = (queries: readonly string[]): string => {
  const search = new URLSearchParams(queries.map((query, index) => [`query${index}`, query]));
  return `/monitoring/query-browser?${search.toString()}`;
};
