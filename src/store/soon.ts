/** How long the second copy is waited for, in ms. A database that does not answer does not work (row S26). */
const longestWait = 5000;

/** What something comes to, or `otherwise` where that takes too long. */
export const soon = <T>(coming: Promise<T>, otherwise: T): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(resolve, longestWait, otherwise);
    coming.then(resolve, reject).finally(() => clearTimeout(late));
  });
