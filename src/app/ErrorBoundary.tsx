import { Component, type ReactNode } from 'react';

/** Catches what goes wrong while a page is shown. It says what is kept, and shows and sends nothing of it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="prose" role="alert">
        <h1 tabIndex={-1}>This page could not be shown</h1>
        <p>What you wrote is still kept on this device. Load the page again, or go back to the first page.</p>
        <p>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Load again
          </button>{' '}
          <a className="quiet-button" href={import.meta.env.BASE_URL}>
            The first page
          </a>
        </p>
      </div>
    );
  }
}
