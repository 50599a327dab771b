import { Alert } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { redact } from '../diagnosis/parse/redact';
import { documentationBase } from '../live/documentation-base';
import { pageFailedWords } from '../texts/runbook-words';
import { DocumentationBase } from '../ui/DocumentationBase';
import { PageFrame } from '../ui/PageFrame';
import { NAMESPACE } from '../ui/namespace';

/** A page of ours, behind a boundary of ours: what throws is said here and nowhere else. */
export const GuardedPage = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation(NAMESPACE);
  const failed = pageFailedWords((key, values) => String(t(key, { ...values })));
  return (
    <PageFrame
      fallback={(message) => (
        <Alert isInline variant="danger" title={failed.title} component="h2">
          {failed.body(redact(message))}
        </Alert>
      )}
    >
      <DocumentationBase.Provider value={documentationBase()}>{children}</DocumentationBase.Provider>
    </PageFrame>
  );
};
