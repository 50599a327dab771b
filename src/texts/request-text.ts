import type { Request } from '../diagnosis/evidence/request';

/**
 * What was asked. Of objects the address, no command: `oc get` would print a proxy's password or a token that stands in
 * one, which nothing of ours ever keeps.
 */
export const requestText = (request: Request): string => {
  switch (request.to) {
    case 'prometheus':
      return request.query;
    case 'kubernetes':
      return `GET ${request.path}`;
    case 'log':
      return `oc logs -n ${request.namespace} -l ${request.selector} -c ${request.container} --tail=${request.tailLines}`;
  }
};
