import type { ReactNode } from 'react';

/** The words of a label or button, which go on in a next line where they would be cut off. */
export const LabelText = ({ children }: { readonly children: ReactNode }) => (
  <span className="telemetry-health__wrap">{children}</span>
);
