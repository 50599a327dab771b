import type { LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import type { NavLink } from '../plugins/extension-kinds';
import { entriesOf, isActive, SECTIONS, sectionsOf } from './navigation-items';

const observe = SECTIONS.find(({ id }) => id === 'observe') ?? { id: '', name: '', entries: [] };

const link = (properties: Partial<NavLink['properties']>): LoadedExtension<NavLink> => ({
  type: 'console.navigation/href',
  pluginName: 'p',
  uid: 'u',
  properties: { id: 'mine', name: 'Mine', href: '/mine', section: 'observe', ...properties },
});

const idsWith = (properties: Partial<NavLink['properties']>): readonly string[] =>
  entriesOf(observe, [link(properties)], 'admin').map(({ id }) => id);

describe('the navigation', () => {
  it('puts a link where its plugin wants it', () => {
    expect(idsWith({ insertAfter: 'alerting' })[1]).toBe('mine');
    expect(idsWith({ insertBefore: 'alerting' })[0]).toBe('mine');
    expect(idsWith({ insertAfter: ['unknown', 'targets'] }).at(-1)).toBe('mine');
  });

  it('appends a link that names no entry it knows', () => {
    expect(idsWith({ insertAfter: 'nothing-like-it' }).at(-1)).toBe('mine');
    expect(idsWith({}).at(-1)).toBe('mine');
  });

  it('leaves out links of other sections and perspectives', () => {
    expect(idsWith({ section: 'home' })).not.toContain('mine');
    expect(idsWith({ perspective: 'dev' })).not.toContain('mine');
  });

  it('has Observe in every perspective, and what a plugin adds only in the one it is meant for', () => {
    for (const perspective of ['dev', 'acm']) {
      const [section] = sectionsOf(perspective);
      expect(section?.id).toBe('observe');
      expect(entriesOf(observe, [link({ perspective: 'admin' })], perspective)).toEqual(observe.entries);
    }
    expect(sectionsOf('virtualization-perspective').map(({ id }) => id)).toEqual([
      'observe-virt-perspective',
    ]);
    expect(sectionsOf('admin')).toBe(SECTIONS);
  });

  it('marks an entry for all below its address, but not for a name that only begins alike', () => {
    const entry = { id: 'x', name: 'X', href: '/monitoring/alerts', startsWith: ['/monitoring/silences'] };
    expect(isActive(entry, '/monitoring/alerts/1')).toBe(true);
    expect(isActive(entry, '/monitoring/silences')).toBe(true);
    expect(isActive(entry, '/monitoring/alertsome')).toBe(false);
  });
});
