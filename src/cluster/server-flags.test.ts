import { serverFlags } from './server-flags';

const withFlags = (flags: unknown) => {
  Reflect.set(window, 'SERVER_FLAGS', flags);
  return serverFlags();
};
afterEach(() => Reflect.deleteProperty(window, 'SERVER_FLAGS'));

describe('what the console tells its page', () => {
  it.each([
    ['Red Hat’s own', 'https://docs.redhat.com/en/documentation/openshift_container_platform/4.22/', 'ocp'],
    ['a mirror', 'https://docs.example.com/ocp/4.22/', 'rosa'],
  ])('links to the documentation that it names: %s', (_what, documentationBaseURL, branding) => {
    expect(withFlags({ documentationBaseURL, branding }).documentationBaseURL).toBe(documentationBaseURL);
  });

  it.each([
    [
      'that of OKD, whose paths are others',
      { documentationBaseURL: 'https://docs.okd.io/latest/', branding: 'okd' },
    ],
    ['a script', { documentationBaseURL: 'javascript:alert(1)//', branding: 'ocp' }],
    ['an address without its slash', { documentationBaseURL: 'https://docs.example.com', branding: 'ocp' }],
    ['a number', { documentationBaseURL: 3, branding: 'ocp' }],
    ['none', {}],
    ['no flags at all', undefined],
  ])('takes no documentation from %s', (_what, flags) => {
    expect(withFlags(flags).documentationBaseURL).toBeNull();
  });
});
