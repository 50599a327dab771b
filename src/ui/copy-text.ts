/** Puts a text into the clipboard; resolves to whether that worked: a browser may refuse it, or have none. Never rejects. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
