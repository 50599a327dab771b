import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DIST } from '../bundle/serve-dist';
import { SERVICE } from './certificate';
import { ask, askTogether, trust, type Answered } from './client';
import { renderedNginxConf, startNginx, type Nginx } from './nginx';

/** What a console gets from a real nginx under the configuration of the chart, with the files of the image. */

const MANIFEST = '/plugin-manifest.json';
const LOCALE = '/locales/en/plugin__telemetry-health-plugin.json';
const FOR_EVER = 'public, max-age=31536000, immutable';
const files = fs.readdirSync(DIST, { recursive: true }).map((name) => `/${String(name)}`);
const scripts = files.filter((name) => name.endsWith('.js'));
const [entry = ''] = scripts.filter((name) => name.includes('plugin-entry'));
const built = (name: string): Buffer => fs.readFileSync(path.join(DIST, name));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'serving-test-'));
let nginx: Nginx;

beforeAll(async () => {
  nginx = await startNginx(folder);
}, 60_000);
afterAll(async () => {
  await nginx.stop();
  fs.rmSync(folder, { recursive: true });
}, 30_000);

const get = (name: string, accepted?: string): Promise<Answered> =>
  ask(nginx, name, accepted === undefined ? {} : { headers: { 'Accept-Encoding': accepted } });

describe('the files of the plugin', () => {
  test('all arrive as they were built', async () => {
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of files.filter((file) => fs.statSync(path.join(DIST, file)).isFile())) {
      const { status, body } = await get(name);
      expect([name, status, body.equals(built(name))]).toEqual([name, 200, true]);
    }
  });

  test.each([
    ['scripts', entry, 'text/javascript; charset=utf-8'],
    ['the manifest', MANIFEST, 'application/json'],
    ['texts', LOCALE, 'application/json'],
    ['source maps', `${entry}.map`, 'application/json'],
    ['licences', files.find((name) => name.endsWith('.LICENSE.txt')) ?? '', 'text/plain; charset=utf-8'],
    ['notices', '/THIRD-PARTY-NOTICES.txt', 'text/plain; charset=utf-8'],
  ])('have the right type, which no browser is to guess: %s', async (_what, name, type) => {
    const { headers } = await get(name);
    expect(headers['content-type']).toBe(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('are kept for ever where their name holds their content', async () => {
    for (const name of scripts) expect((await get(name)).headers['cache-control']).toBe(FOR_EVER);
    // Consoles up to 4.21 ask for the entry this way.
    expect((await get(`${entry}?cacheBuster=1`)).headers['cache-control']).toBe(FOR_EVER);
  });

  test.each([MANIFEST, LOCALE, `${entry}.map`])(
    'are asked for anew each time where it does not: %s',
    async (name) => {
      const first = await get(name);
      expect(first.headers['cache-control']).toBe('no-cache');
      const tag = String(first.headers['etag']);
      const again = await ask(nginx, name, { headers: { 'If-None-Match': tag } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers['cache-control']).toBe('no-cache');
    },
  );
});

describe('compressed files', () => {
  test.each([entry, MANIFEST, LOCALE, `${entry}.map`])('go out to whoever takes gzip: %s', async (name) => {
    const { headers, body } = await get(name, 'gzip');
    expect(headers['content-encoding']).toBe('gzip');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(body.length).toBeLessThan(built(name).length);
    expect(gunzipSync(body).equals(built(name))).toBe(true);
  });

  test.each([entry, MANIFEST, LOCALE, `${entry}.map`])('go out to whoever takes brotli: %s', async (name) => {
    const { headers, body } = await get(name, 'gzip, deflate, br, zstd');
    expect(headers['content-encoding']).toBe('br');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(brotliDecompressSync(body).equals(built(name))).toBe(true);
  });

  test('have the type and the life of what they are of', async () => {
    const plain = (await get(entry)).headers;
    for (const accepted of ['gzip', 'br']) {
      const { headers } = await get(entry, accepted);
      expect(headers['content-type']).toBe(plain['content-type']);
      expect(headers['cache-control']).toBe(plain['cache-control']);
      expect(headers['etag']).not.toBe(plain['etag']);
    }
  });

  test.each([
    ['br', 'br'],
    ['gzip,br', 'br'],
    ['br;q=0.1', 'br'],
    ['br;q=0', undefined],
    ['br; q=0.0, gzip', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip;q=0.5, br ; q=0.9', 'br'],
    ['br;q=0.000,gzip', 'gzip'],
    ['abr', undefined],
    ['brotli', undefined],
    ['identity', undefined],
  ])('go out only where they are taken: "%s" gets %s', async (accepted, encoding) => {
    const { headers, body } = await get(entry, accepted);
    expect(headers['content-encoding']).toBe(encoding);
    if (encoding === undefined) expect(body.equals(built(entry))).toBe(true);
    expect(headers['vary']).toBe('Accept-Encoding');
  });

  test('go out through a proxy as well', async () => {
    const headers = { 'Accept-Encoding': 'gzip', Via: '1.1 proxy' };
    expect((await ask(nginx, entry, { headers })).headers['content-encoding']).toBe('gzip');
  });

  test('are no files by themselves', async () => {
    for (const name of [`${entry}.gz`, `${entry}.br`, `${MANIFEST}.gz`])
      expect((await get(name)).status).toBe(404);
  });
});

describe('what is not there', () => {
  test.each([
    ['a script of another release', '/exposed-RunbookPage-chunk.0123456789ab.min.js'],
    ['texts of a language that we do not speak', '/locales/xx/plugin__telemetry-health-plugin.json'],
    ['the root', '/'],
    ['a folder', '/locales/'],
    ['a folder without its slash', '/locales'],
    ['a page', '/index.html'],
    ['a file outside', '/../cert/tls.key'],
    ['a file outside, in disguise', '/..%2fcert%2ftls.key'],
    ['the folder of the earlier scripts', '/earlier/plugin-manifest.json'],
  ])('is not found, and that is not kept: %s', async (_what, name) => {
    const { status, headers, body } = await get(name, 'gzip, br');
    expect([400, 404]).toContain(status);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body.length).toBeLessThan(200);
  });

  test('does not say which nginx this is', async () => {
    const { headers, body } = await get('/none.json');
    expect(headers['server']).toBe('nginx');
    expect(body.toString()).not.toMatch(/nginx\/\d/);
  });
});

describe('requests', () => {
  test('are GET or HEAD', async () => {
    const head = await ask(nginx, MANIFEST, { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers['content-length'])).toBe(built(MANIFEST).length);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      for (const name of [MANIFEST, entry, '/healthz']) {
        const { status, headers } = await ask(nginx, name, { method });
        expect([method, name, status, headers['allow']]).toEqual([method, name, 405, 'GET, HEAD']);
      }
    }
    expect(head.headers['allow']).toBeUndefined();
  });

  test('of probes are answered and not logged; of requests only those that failed are', async () => {
    const probe = await get('/healthz');
    expect([probe.status, probe.body.toString()]).toEqual([200, 'ok\n']);
    const before = nginx.log().length;
    await get('/healthz');
    await get(`${MANIFEST}?served`);
    await get('/not-logged-before.json?with=what-may-be-private');
    expect(nginx.log().slice(before)).toMatch(/^\S+ 404 GET \/not-logged-before\.json \S+\n$/);
  });

  test('may carry the long headers that browsers send to consoles', async () => {
    const headers = { 'X-Long': 'x'.repeat(20_000) };
    expect((await ask(nginx, MANIFEST, { headers })).status).toBe(200);
  });

  test('come over IPv6 where the machine has it', async () => {
    const has = Object.values(os.networkInterfaces()).some((all) =>
      all?.some(({ address }) => address === '::1'),
    );
    expect(await renderedNginxConf()).toContain('listen [::]:9443 ssl http2;');
    const answer = ask(nginx, MANIFEST, { host: '::1' }).then(({ status }) => status);
    await expect(has ? answer : answer.catch(() => 'none')).resolves.toBe(has ? 200 : 'none');
  });
});

describe('connections', () => {
  const handshake = (options: tls.ConnectionOptions): Promise<tls.TLSSocket> =>
    new Promise((resolve, reject) => {
      const socket = tls.connect({
        host: '127.0.0.1',
        port: nginx.port,
        ...trust(nginx.certificate),
        ...options,
      });
      socket.once('secureConnect', () => resolve(socket));
      socket.once('error', reject);
    });
  const shown = async (options: tls.ConnectionOptions): Promise<string> => {
    const socket = await handshake(options);
    const { fingerprint256 } = socket.getPeerCertificate();
    socket.destroy();
    return fingerprint256;
  };

  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'are made with %s, for the name of the Service',
    async (version) => {
      const socket = await handshake({ minVersion: version, maxVersion: version });
      expect([socket.authorized, socket.getProtocol()]).toEqual([true, version]);
      expect(socket.getPeerCertificate().subjectaltname).toBe(`DNS:${SERVICE}`);
      expect(socket.getCipher().standardName).toMatch(/GCM|CHACHA20/);
      socket.destroy();
    },
  );

  test('are refused with what is older, and without TLS', async () => {
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    await expect(handshake(old)).rejects.toThrow(/alert protocol version|unsupported protocol/);
    const plain = await fetch(`http://127.0.0.1:${nginx.port}${MANIFEST}`);
    expect(plain.status).toBe(400);
  });

  test('speak HTTP/2 where it is asked for, many files over one', async () => {
    const names = [MANIFEST, LOCALE, ...scripts, '/missing-chunk.0123456789ab.min.js'];
    const { answers, protocol } = await askTogether(nginx, names);
    expect(protocol).toBe('h2');
    expect(answers.map(({ status }) => status)).toEqual([...names.slice(1).map(() => 200), 404]);
    answers.slice(0, -1).forEach(({ body }, index) => {
      expect(brotliDecompressSync(body).equals(built(names[index] ?? ''))).toBe(true);
    });
    const socket = await handshake({ ALPNProtocols: ['http/1.1'] });
    expect(socket.alpnProtocol).toBe('http/1.1');
    socket.destroy();
  });

  test('show a renewed certificate at once, without a word to nginx, while those that are open go on', async () => {
    const before = nginx.certificate;
    const open = await handshake({});
    const fingerprint = await shown({});
    const after = nginx.renew();
    try {
      await expect(handshake({})).rejects.toThrow(/self-signed certificate|unable to verify/);
      expect(await shown({ ca: after })).not.toBe(fingerprint);
      expect(await shown({ ca: after, session: open.getSession() })).not.toBe(fingerprint);
      expect((await ask({ ...nginx, certificate: after }, MANIFEST)).status).toBe(200);
      open.write(`GET ${MANIFEST} HTTP/1.1\r\nHost: ${SERVICE}\r\nConnection: close\r\n\r\n`);
      const parts: Buffer[] = [];
      for await (const part of open) parts.push(part as Buffer);
      expect(Buffer.concat(parts).toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    } finally {
      nginx = { ...nginx, certificate: after };
    }
    expect(before).not.toBe(after);
  });
});

describe('a roll-out', () => {
  const old = '/exposed-RunbookPage-chunk.aaaaaaaaaaaa.min.js';
  const text = 'console.log("the release before");\n';

  beforeAll(() => {
    const earlier = path.join(folder, 'earlier');
    fs.writeFileSync(path.join(earlier, old), text);
    fs.writeFileSync(path.join(earlier, 'plugin-manifest.json'), '{"version":"0.0.1"}');
    fs.writeFileSync(path.join(earlier, 'old.json'), '{}');
    fs.writeFileSync(path.join(earlier, entry), 'never');
  });

  test('leaves the scripts of the release before, for tabs that were opened with it', async () => {
    const { status, headers, body } = await get(old);
    expect([status, body.toString()]).toEqual([200, text]);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe(FOR_EVER);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('leaves nothing else of it', async () => {
    expect((await get(MANIFEST)).body.equals(built(MANIFEST))).toBe(true);
    expect((await get(entry)).body.equals(built(entry))).toBe(true);
    expect((await get('/old.json')).status).toBe(404);
  });
});

describe('an nginx that a pod ends', () => {
  test('has written nothing but to its folder and its log, and no error', () => {
    const written = fs.readdirSync(path.join(folder, 'tmp')).sort();
    expect(written).toEqual([
      ...['client-body', 'fastcgi', 'proxy', 'scgi', 'uwsgi'].map((name) => `nginx-${name}`),
      'nginx.pid',
    ]);
    const complaints = nginx
      .log()
      .split('\n')
      // From 1.25 on it says that there is another way to ask for HTTP/2, which 1.24 does not know.
      .filter(
        (line) => /\[(warn|error|crit|alert|emerg)\]/.test(line) && !line.includes('"listen ... http2"'),
      );
    expect(complaints).toEqual([]);
  });

  test('outlives a certificate that cannot be read, and serves again when it can be', async () => {
    const file = path.join(folder, 'cert', 'tls.crt');
    fs.writeFileSync(file, 'no certificate');
    await expect(get('/healthz')).rejects.toThrow(/alert internal error|handshake/);
    fs.writeFileSync(file, nginx.certificate);
    expect((await get('/healthz')).status).toBe(200);
  });

  test('finishes what it was asked for, takes nothing new, and goes', async () => {
    const name = scripts.find((script) => script.includes('patternfly')) ?? '';
    const socket = tls.connect({ host: '127.0.0.1', port: nginx.port, ...trust(nginx.certificate) });
    await once(socket, 'secureConnect');
    socket.write(`GET ${name}.map HTTP/1.1\r\nHost: ${SERVICE}\r\n\r\n`);
    // More than the buffers on the way hold: nginx has a part of it left to send.
    await once(socket, 'readable');
    const end = nginx.stop();
    const patience = Date.now() + 5000;
    const taken = () =>
      get('/healthz').then(
        () => true,
        () => false,
      );
    while ((await taken()) && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await taken()).toBe(false);
    const parts: Buffer[] = [];
    for await (const part of socket) parts.push(part as Buffer);
    const all = Buffer.concat(parts);
    expect(all.subarray(all.indexOf('\r\n\r\n') + 4).equals(built(`${name}.map`))).toBe(true);
    expect(await end).toBe(0);
  }, 30_000);
});
