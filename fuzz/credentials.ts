import fc from 'fast-check';

/** Stands for a credential: no output may hold it. */
export const CANARY = 'hunter2canary';

/** Ways in which logs, objects and answers of servers hold a credential, all in one line. */
export const FORMS: readonly string[] = [
  `Bearer ${CANARY}`,
  `Authorization: Bearer ${CANARY}`,
  `Proxy-Authorization: Basic ${CANARY}`,
  `authorization: Negotiate ${CANARY}`,
  `\\"Authorization\\":[\\"Bearer ${CANARY}\\"]`,
  `X-Auth-Token: ${CANARY}`,
  `Set-Cookie: sid=${CANARY}; Path=/`,
  `http://user:${CANARY}@proxy.example.com:3128`,
  `https://user:a@${CANARY}@proxy.example.com/x?y=z`,
  `http://${CANARY}@proxy.example.com`,
  `user:${CANARY}@proxy.example.com:3128`,
  `http%3A%2F%2Fuser%3A${CANARY}%40proxy.example.com`,
  `{"auths":{"cloud.openshift.com":{"auth":"${CANARY}","email":"a@example.com"}}}`,
  `{\\"auth\\":\\"${CANARY}\\"}`,
  `{"access_token": "${CANARY}", "expires_in": 900}`,
  `{'password': '${CANARY}'}`,
  `password=${CANARY}`,
  `password: ${CANARY}`,
  `grant_type=x&client_secret=${CANARY}&y=z`,
  `token="${CANARY}"`,
  `\\u0022token\\u0022:\\u0022${CANARY}\\u0022`,
  `&quot;token&quot;:&quot;${CANARY}&quot;`,
  `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ${CANARY}In0.c2lnbmF0dXJlLW9m`,
  `sha256~${CANARY}hunter2hunter2`,
  `Digest username="x", response="${CANARY}"`,
];

/** One of them, with the canary whole. */
export const credential: fc.Arbitrary<string> = fc.constantFrom(...FORMS);
