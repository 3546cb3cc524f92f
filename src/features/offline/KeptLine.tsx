/** Stands at the end of every page once it is true. */
export function KeptLine() {
  return <p>This guide is kept on this device and opens without a network.</p>;
}
