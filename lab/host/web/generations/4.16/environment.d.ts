/** Version 5 brings no declarations. */
declare module 'react-router-dom' {
  import type { ComponentType, ReactNode } from 'react';

  /** The router around `CompatRouter`. */
  export const BrowserRouter: ComponentType<{ readonly basename?: string; readonly children?: ReactNode }>;
}
