import { Alert } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { redact } from '../diagnosis/parse/redact';
import { documentationBase } from '../live/documentation-base';
import { boxSignText } from '../texts/page-words';
import { pageFailedWords } from '../texts/runbook-words';
import { toT } from '../texts/t';
import { DocumentationBase } from '../ui/DocumentationBase';
import { PageFrame } from '../ui/PageFrame';
import { NAMESPACE } from '../texts/namespace';

/** A page of ours, behind a boundary of ours: what throws is said here and nowhere else. */
export const GuardedPage = ({ children }: { readonly children: ReactNode }) => {
  const { t: translate } = useTranslation(NAMESPACE);
  const t = toT(translate);
  const failed = pageFailedWords(t);
  return (
    <PageFrame
      fallback={(message) => (
        <Alert
          isInline
          variant="danger"
          variantLabel={boxSignText(t).danger}
          title={failed.title}
          component="h2"
        >
          {failed.body(redact(message))}
        </Alert>
      )}
    >
      <DocumentationBase.Provider value={documentationBase()}>{children}</DocumentationBase.Provider>
    </PageFrame>
  );
};
