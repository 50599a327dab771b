import { Component } from 'react';
import type { ReactNode } from 'react';

type Props = { readonly fallback: ReactNode; readonly children: ReactNode };

/** A chart whose code could not be loaded (a lost chunk) or that throws leaves its words, not a hole in the page. */
export class ChartBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
