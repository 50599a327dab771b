import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { program } from './program';

/** The name that a console knows the Service by, and that its certificate is for. */
export const SERVICE = 'telemetry-health-plugin.openshift-telemetry-health.svc';

/** Makes a new key and a certificate signed by itself, and puts both where a mounted Secret has them, in one move each. */
export const renewCertificate = (folder: string): string => {
  const made = fs.mkdtempSync(path.join(folder, 'new-'));
  const at = (name: string): string => path.join(made, name);
  execFileSync(
    program('openssl'),
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-noenc',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=test', '-addext', `subjectAltName=DNS:${SERVICE}`],
      ...['-keyout', at('tls.key'), '-out', at('tls.crt')],
    ],
    { stdio: 'pipe' },
  );
  fs.chmodSync(at('tls.key'), 0o644);
  const certificate = fs.readFileSync(at('tls.crt'), 'utf8');
  for (const name of ['tls.key', 'tls.crt']) fs.renameSync(at(name), path.join(folder, name));
  fs.rmdirSync(made);
  return certificate;
};
