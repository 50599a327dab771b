import { useEffect, useState } from 'react';
import type {
  AccessReviewResourceAttributes,
  SelfSubjectAccessReviewKind,
} from '@openshift-console/dynamic-plugin-sdk';
import type { SdkExport } from './sdk-types';
import { consoleFetchJSON } from './console-fetch-json';
import { serverFlags } from '../server-flags';

const API_VERSION = 'authorization.k8s.io/v1';
const KIND = 'SelfSubjectAccessReview';

const complete = ({
  group = '',
  resource = '',
  subresource = '',
  verb,
  name = '',
  namespace = '',
}: AccessReviewResourceAttributes): AccessReviewResourceAttributes => ({
  group,
  resource,
  subresource,
  ...(verb ? { verb } : {}),
  name,
  namespace,
});

/** One answer per question for the life of the page, failures included, as in a console. */
const answers = new Map<string, Promise<SelfSubjectAccessReviewKind>>();

const ask = (resourceAttributes: AccessReviewResourceAttributes): Promise<SelfSubjectAccessReviewKind> => {
  const url = `${serverFlags().basePath}api/kubernetes/apis/${API_VERSION}/selfsubjectaccessreviews`;
  const review = { apiVersion: API_VERSION, kind: KIND, spec: { resourceAttributes } };
  return consoleFetchJSON.post(url, review) as Promise<SelfSubjectAccessReviewKind>;
};

/** Whether the user may do something, as the Kubernetes API says. */
export const checkAccess: SdkExport<'checkAccess'> = (attributes) => {
  const question = complete(attributes);
  const key = JSON.stringify(question);
  const answer = answers.get(key) ?? ask(question);
  answers.set(key, answer);
  return answer;
};

/** `[allowed, loading]`. It fails open: when the review itself fails, the user counts as allowed. */
export const useAccessReview: SdkExport<'useAccessReview'> = (attributes, _impersonate, mayBeEmpty) => {
  const [allowed, setAllowed] = useState(false);
  const [loading, setLoading] = useState(true);
  const skip = Boolean(mayBeEmpty) && !attributes.group && !attributes.resource;
  const key = JSON.stringify(complete(attributes));

  useEffect(() => {
    const settle = (isAllowed: boolean): void => {
      setAllowed(isAllowed);
      setLoading(false);
    };
    if (skip) {
      settle(false);
      return;
    }
    checkAccess(JSON.parse(key) as AccessReviewResourceAttributes).then(
      (review) => settle(review.status?.allowed ?? false),
      (error: unknown) => {
        console.warn('SelfSubjectAccessReview failed', error);
        settle(true);
      },
    );
  }, [key, skip]);

  return [allowed, loading];
};
