/** Puts text on the clipboard, and says whether the browser allowed it. One without a clipboard does not either. */
export async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
