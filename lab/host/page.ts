import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { csrfCookie } from './csrf';
import type { ConsoleName, HostOptions } from '../host-options';
import { contentSecurityPolicy, SECURITY_HEADERS } from './security-headers';

const PLUGIN = 'telemetry-health-plugin';

/** The release that plugins' version ranges are held against. */
const RELEASES: Readonly<Record<ConsoleName, string>> = { 4.16: '4.16.30', 4.22: '4.22.3' };

/** What a console's server tells its page, the release aside. */
const SERVER_FLAGS = {
  basePath: '/',
  consoleVersion: 'lab',
  consolePlugins: [PLUGIN],
  i18nNamespaces: [`plugin__${PLUGIN}`],
  prometheusBaseURL: '/api/prometheus',
  prometheusTenancyBaseURL: '/api/prometheus-tenancy',
  alertManagerBaseURL: '/api/alertmanager',
  documentationBaseURL: 'https://docs.okd.io/latest/',
  branding: 'okd',
  userSettingsLocation: 'localstorage',
  controlPlaneTopology: 'HighlyAvailable',
};

const flagsScript = (nonce: string, console: ConsoleName): string => {
  const flags = JSON.stringify({ ...SERVER_FLAGS, releaseVersion: RELEASES[console] }).replaceAll(
    '<',
    '\\u003c',
  );
  return `<script nonce="${nonce}">window.SERVER_FLAGS = ${flags};</script>`;
};

const NOT_BUILT =
  'The host page is not built: run "npm run build" in lab/host, or what its package.json has for another console.';

/** Consoles send a policy from 4.18 on (`console.md` 5). */
const policyOf = (console: ConsoleName, nonce: string): Readonly<Record<string, string>> =>
  console === '4.16' ? {} : { 'content-security-policy': contentSecurityPolicy(nonce) };

/** Serves the one page for every address that is not an API, with the flags inlined under a nonce. */
export const servePage = async (
  { console, web }: Pick<HostOptions, 'console' | 'web'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const template = await readFile(path.join(web, 'index.html'), 'utf8').catch(() => undefined);
  if (template === undefined) {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(NOT_BUILT);
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const cookie = csrfCookie(request);
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...policyOf(console, nonce),
    ...(cookie ? { 'set-cookie': cookie } : {}),
  });
  response.end(
    request.method === 'HEAD'
      ? ''
      : template.replace('<!-- server-flags -->', () => flagsScript(nonce, console)),
  );
};
