import { Component, type ErrorInfo, type ReactNode } from 'react';
import { CodeBlock, CodeBlockCode, EmptyStateBody, ExpandableSection } from '@patternfly/react-core';
import { EmptyState, PageSection } from '#console/patternfly';
import { ExclamationCircleIcon } from '@patternfly/react-icons';

interface Props {
  readonly children: ReactNode;
  /** A change of it, such as another address, gives the page a new chance. */
  readonly resetKey: string;
}

interface State {
  readonly error: Error | undefined;
}

/** Keeps the failure of one page to that page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('A page failed:', error, info.componentStack);
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.error && previous.resetKey !== this.props.resetKey) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <PageSection hasBodyWrapper={false} data-test="error-page">
        <EmptyState titleText="Oh no! Something went wrong." icon={ExclamationCircleIcon} status="danger">
          <EmptyStateBody>{error.message}</EmptyStateBody>
        </EmptyState>
        <ExpandableSection toggleText="Show details">
          <CodeBlock>
            <CodeBlockCode>{error.stack ?? error.message}</CodeBlockCode>
          </CodeBlock>
        </ExpandableSection>
      </PageSection>
    );
  }
}
