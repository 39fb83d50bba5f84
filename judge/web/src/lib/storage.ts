// localStorage that never throws: it may be forbidden or full, and the page must work without it.

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`spar.${key}`, value);
  } catch {
    // Nothing to be done: what cannot be stored lives until the page is closed.
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`spar.${key}`);
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(`spar.${key}`);
  } catch {
    // As above.
  }
}
