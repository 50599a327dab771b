import { PageSection } from '@patternfly/react-core';
import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import './telemetry-health.css';

type Props = {
  /** What stands in for the content when it throws; gets the message. */
  readonly fallback: (message: string) => ReactNode;
  readonly children: ReactNode;
};
type State = { readonly message: string | null };

/**
 * Holds an exception of ours within our own page, so that the console around it lives on. React has no hook for
 * this; a class is the only way.
 */
export class PageFrame extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // For whoever debugs; the reader sees the fallback. No evidence is in a message of ours.
    console.error('telemetry-health-plugin:', error.message, info.componentStack);
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : <PageSection>{this.props.fallback(message)}</PageSection>;
  }
}
