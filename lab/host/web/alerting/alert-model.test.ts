import { alertPath, firingAlerts, joinAlerts, sourceOf, stateOf } from './alert-model';
import type { RulesAnswer } from './wire';

const labels = {
  alertname: 'TelemeterClientFailures',
  namespace: 'openshift-monitoring',
  severity: 'warning',
};

const answer = (state: string): RulesAnswer => ({
  data: {
    groups: [
      {
        name: 'telemeter',
        file: '/rules.yaml',
        rules: [
          { name: 'a:recorded', type: 'recording', query: 'up', duration: 0, state: '' },
          {
            name: 'TelemeterClientFailures',
            type: 'alerting',
            query: 'up == 0',
            duration: 3600,
            labels: { severity: 'warning' },
            state,
            alerts: [{ labels, annotations: {}, state, activeAt: '2026-01-01T00:00:00Z' }],
          },
        ],
      },
    ],
  },
});

describe('alerts and rules', () => {
  it('leave recording rules out', () => {
    expect(joinAlerts(answer('firing'), []).rules.map(({ name }) => name)).toEqual([
      'TelemeterClientFailures',
    ]);
  });

  it('count as firing when nobody silences them', () => {
    const { alerts } = joinAlerts(answer('firing'), [{ labels, status: { silencedBy: [] } }]);
    expect(alerts.map(stateOf)).toEqual(['firing']);
    expect(firingAlerts(alerts)).toHaveLength(1);
  });

  it('count as silenced when Alertmanager says so, whatever labels it adds', () => {
    const routed = {
      labels: { ...labels, prometheus: 'openshift-monitoring/k8s' },
      status: { silencedBy: ['id'] },
    };
    const { alerts } = joinAlerts(answer('firing'), [routed]);
    expect(alerts.map(stateOf)).toEqual(['silenced']);
    expect(firingAlerts(alerts)).toHaveLength(0);
  });

  it('keep their address while the rule stays the same', () => {
    const [first] = joinAlerts(answer('pending'), []).alerts;
    const [later] = joinAlerts(answer('firing'), []).alerts;
    expect(first && alertPath(first)).toMatch(
      /^\/monitoring\/alerts\/\d+\?severity=warning&alertname=TelemeterClientFailures&namespace=openshift-monitoring$/,
    );
    expect(first && alertPath(first)).toBe(later && alertPath(later));
  });

  it('survive an answer without groups', () => {
    expect(joinAlerts({}, [])).toEqual({ alerts: [], rules: [] });
  });

  it('belong to the platform by the label or by the namespace', () => {
    expect(sourceOf({ prometheus: 'openshift-monitoring/k8s' })).toBe('Platform');
    expect(sourceOf({ namespace: 'openshift-monitoring' })).toBe('Platform');
    expect(sourceOf({ namespace: 'my-shop' })).toBe('User');
  });
});
