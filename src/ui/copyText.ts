/** Puts text on the clipboard, and gives whether the browser allowed it. One without a clipboard does not either. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
