/** Stands in for a page that could not be shown, and says what is kept. */
export function PageTrouble() {
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
