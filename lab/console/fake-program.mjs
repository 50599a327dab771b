#!/usr/bin/env node
// Stands for podman, docker and oc, by the name it is called by. What it is asked goes into the file FAKE_LOG, a line each.
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';

const program = basename(process.argv[1]);
const args = process.argv.slice(2);
const { FAKE_LOG: log, FAKE_DOES: does = '', BRIDGE_K8S_AUTH_BEARER_TOKEN: token = null } = process.env;
appendFileSync(log, `${JSON.stringify({ program, args, token })}\n`);

const valueOf = (name) => args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};
const ids = (name) => `${log}.${name}`;

function run() {
  const file = ids(args[args.indexOf('--name') + 1]);
  writeFileSync(file, String(process.pid));
  process.once('SIGTERM', () => {
    rmSync(file);
    process.exit(0);
  });
  const listen = valueOf('BRIDGE_LISTEN');
  if (listen !== undefined && does === 'console ends') fail(`cannot use ${token}`);
  // A console says so when it can be used; the files of its plugin are served by another, which only has to be there.
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/health' ? 200 : 404).end();
  });
  server.listen(listen === undefined ? 0 : Number(new URL(listen).port), '127.0.0.1');
}

/** Like the real ones it returns when the container has ended. */
function stop(file) {
  if (!existsSync(file)) fail('no such container');
  process.kill(Number(readFileSync(file, 'utf8')), 'SIGTERM');
  const look = setInterval(() => existsSync(file) || clearInterval(look), 20);
}

function engine() {
  switch (args[0]) {
    case 'pull':
      return does === 'no image' ? fail('manifest unknown') : undefined;
    case 'image':
      return fail('no such image');
    case 'run':
      return run();
    case 'stop':
      return stop(ids(args.at(-1)));
  }
}

function oc() {
  if (does === 'logged out') fail('error: You must be logged in to the server (Unauthorized)');
  const answers = {
    whoami: 'reader',
    'whoami --show-server': 'https://api.cluster.example.com:6443',
    'whoami --show-token': 'sha256~not-to-be-seen',
  };
  const key = args.at(-1).match(/^jsonpath=\{\.data\.(\w+)\}$/)?.[1];
  const data = { thanosPublicURL: 'https://thanos.example.com', alertmanagerPublicURL: '' };
  process.stdout.write(`${key === undefined ? answers[args.join(' ')] : data[key]}\n`);
}

if (program === 'oc') oc();
else engine();
