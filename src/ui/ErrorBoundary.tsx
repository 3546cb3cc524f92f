import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  /** What the children show. Something else gets a new try. */
  of: string;
  /** Shown instead when something in `children` goes wrong. */
  fallback: ReactNode;
};

/** Catches what goes wrong while its children are shown. It shows and sends nothing of the error. */
export class ErrorBoundary extends Component<Props, { failed: boolean; of: string }> {
  override state = { failed: false, of: this.props.of };

  static getDerivedStateFromProps({ of }: Props, before: { of: string }) {
    return of === before.of ? null : { failed: false, of };
  }

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
