import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { freePort } from '../../lab/free-port';
import { DIST } from '../bundle/serve-dist';
import { only, rendered } from '../chart/helm';
import { renewCertificate, SERVICE } from './certificate';
import { commandOf, lastStage, ROOT } from './containerfile';
import { program } from './program';

const PORT = '9443';
/** A user that no file belongs to, as OpenShift gives one to each namespace. */
const SOME_USER = { uid: 1_000_650_000, gid: 0 };
const PATIENCE_MS = 10_000;
const LAST_WORDS = 1000;

/** A running nginx, reached over TLS on this `port` of 127.0.0.1. */
export type Nginx = {
  readonly port: number;
  /** Certificates that a client has to trust, in PEM. */
  readonly certificate: string;
  /** Renews the certificate under the running server, which is told nothing; gives the new one. */
  readonly renew: () => string;
  /** What was logged until now. */
  readonly log: () => string;
  /** Ends it as a pod is ended; gives its exit status. */
  readonly stop: () => Promise<number | null>;
};

/** The configuration as the chart renders it with its own values. */
export const renderedNginxConf = async (): Promise<string> => {
  const data = only(await rendered(), 'ConfigMap')['data'] as Readonly<Record<string, string>>;
  return data['nginx.conf'] ?? '';
};

const hasIPv6 = Object.values(os.networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

/** The same configuration on this machine: other places and a free port, on its own addresses alone. */
const forThisMachine = async (folder: string, port: number): Promise<string> => {
  const changes = new Map([
    [`listen [::]:${PORT} ssl http2;`, hasIPv6 ? `listen [::1]:${port} ssl http2;` : ''],
    [`listen ${PORT} ssl http2;`, `listen 127.0.0.1:${port} ssl http2;`],
    ['/opt/telemetry-health-plugin/', `${folder}/`],
    ['/var/cert/', `${folder}/cert/`],
    ['/tmp/', `${folder}/tmp/`],
  ]);
  const text = await renderedNginxConf();
  const absent = [...changes.keys()].filter((from) => !text.includes(from));
  if (absent.length > 0) throw new Error(`the configuration has no ${absent.join(', nor ')}`);
  // All at once: what is put in may hold what is looked for.
  const any = [...changes.keys()].map((from) => from.replaceAll(/[[\]]/g, '\\$&')).join('|');
  return text.replaceAll(new RegExp(any, 'g'), (from) => changes.get(from) ?? from);
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = tls.connect({ host: '127.0.0.1', port, rejectUnauthorized: false, servername: SERVICE });
    socket.once('secureConnect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const untilAnswering = async (port: number, log: () => string): Promise<void> => {
  const patience = Date.now() + PATIENCE_MS;
  while (!(await answers(port))) {
    if (Date.now() > patience) throw new Error(`nginx does not answer: ${log().slice(-LAST_WORDS)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The folders that a pod has: the image's files, compressed by the image's build, the Secret, and a place to write. */
const furnish = (folder: string): void => {
  fs.chmodSync(folder, 0o755);
  fs.cpSync(DIST, path.join(folder, 'current'), { recursive: true, preserveTimestamps: true });
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/compress.mjs'), path.join(folder, 'current')]);
  for (const name of ['earlier', 'cert', 'tmp']) fs.mkdirSync(path.join(folder, name));
  fs.chmodSync(path.join(folder, 'tmp'), 0o777);
};

/** Starts a real nginx with the words that the image starts its own with, as a user without rights where that is possible. */
export const startNginx = async (folder: string): Promise<Nginx> => {
  furnish(folder);
  const certificate = renewCertificate(path.join(folder, 'cert'));
  const port = await freePort();
  const configuration = path.join(folder, 'nginx.conf');
  fs.writeFileSync(configuration, await forThisMachine(folder, port));
  const file = path.join(folder, 'log');
  fs.writeFileSync(file, '');
  fs.chmodSync(file, 0o666);
  const log = fs.openSync(file, 'a');
  const [, ...words] = commandOf(lastStage());
  const child = spawn(program('nginx'), [...words, '-c', configuration], {
    stdio: ['ignore', log, log],
    ...(process.getuid?.() === 0 ? SOME_USER : {}),
  });
  fs.closeSync(log);
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  const nginx: Nginx = {
    port,
    certificate,
    renew: () => renewCertificate(path.join(folder, 'cert')),
    log: () => fs.readFileSync(file, 'utf8'),
    stop: () => {
      child.kill('SIGQUIT');
      return ended;
    },
  };
  try {
    await untilAnswering(port, nginx.log);
  } catch (error) {
    await nginx.stop();
    throw error;
  }
  return nginx;
};
