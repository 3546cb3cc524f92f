import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  /** Shown instead when something in `children` goes wrong. */
  fallback: ReactNode;
};

/** Catches what goes wrong while its children are shown. It shows and sends nothing of the error. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
