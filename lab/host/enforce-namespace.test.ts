import { enforceNamespace } from './enforce-namespace';

const NS = 'namespace="a"';

it.each([
  ['up', `up{${NS}}`],
  ['up{job="x"}', `up{job="x",${NS}}`],
  ['up{ job = "x" , }', `up{job = "x" ,${NS}}`],
  ['up{namespace="other"}', `up{${NS}}`],
  ['up{job="x",namespace!~"kube-.*",pod=\'b\'}', `up{job="x",pod='b',${NS}}`],
  ['{__name__=~"up|down"}', `{__name__=~"up|down",${NS}}`],
  ['up{text="}{\\"}"}', `up{text="}{\\"}",${NS}}`],
  ['rate(a:b_total{c="d"}[5m] offset 1h)', `rate(a:b_total{c="d",${NS}}[5m] offset 1h)`],
  [
    'sum by (namespace, job) (rate(x[15m:1m])) > 0.2',
    `sum by (namespace, job) (rate(x{${NS}}[15m:1m])) > 0.2`,
  ],
  ['sum(x) without (y)', `sum(x{${NS}}) without (y)`],
  [
    'a / on (b, c) group_left (d) e or vector(1e3) unless bool',
    `a{${NS}} / on (b, c) group_left (d) e{${NS}} or vector(1e3) unless bool`,
  ],
  ['label_replace(x, "a", "up", "b", "(.*)") # up', `label_replace(x{${NS}}, "a", "up", "b", "(.*)") # up`],
  ['x @ end() - x @ 1609746000.5', `x{${NS}} @ end() - x{${NS}} @ 1609746000.5`],
  ['count(up == 0) and 3 < inf', `count(up{${NS}} == 0) and 3 < inf`],
  ['order_by_time + byte', `order_by_time{${NS}} + byte{${NS}}`],
])('%s', (query, held) => {
  expect(enforceNamespace(query, 'a')).toBe(held);
});

it('a namespace cannot break out of its quotes', () => {
  expect(enforceNamespace('up', 'a"} or up{b="')).toBe('up{namespace="a\\"} or up{b=\\""}');
});
