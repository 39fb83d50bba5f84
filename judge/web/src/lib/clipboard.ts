// Copying, which a browser may refuse: it asks for a secure address (this machine or HTTPS).

/** True when the text is in the clipboard now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
