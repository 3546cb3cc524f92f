/**
 * Has a double tap on a button count as one: many double-click everything, and a finger that trembles taps twice. The
 * second tap would undo the first, or do the same to what has moved into its place. A press of a key is no such tap, and
 * links are guarded where they are followed.
 */
export function takeOneTap() {
  const onClick = (event: MouseEvent) => {
    if (event.detail < 2 || !(event.target as Element).closest('button')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('click', onClick, true);
}
