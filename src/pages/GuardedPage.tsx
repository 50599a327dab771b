import { Alert } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { redact } from '../diagnosis/parse/redact';
import { documentationBase } from '../live/documentation-base';
import { DocumentationBase } from '../ui/DocumentationBase';
import { PageFrame } from '../ui/PageFrame';
import { NAMESPACE } from '../ui/useWords';

/** A page of ours, behind a boundary of ours: what throws is said here and nowhere else. */
export const GuardedPage = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation(NAMESPACE);
  return (
    <PageFrame
      fallback={(message) => (
        <Alert isInline variant="danger" title={t('This page of Telemetry Health failed')} component="h2">
          {t(
            'It is a fault of the plugin, not of your cluster. Reload the page; if it comes back, report this: {{message}}',
            {
              message: redact(message),
            },
          )}
        </Alert>
      )}
    >
      <DocumentationBase.Provider value={documentationBase()}>{children}</DocumentationBase.Provider>
    </PageFrame>
  );
};
