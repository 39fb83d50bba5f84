// Key strokes that mean the same wherever one is.

/** True where letters are text: shortcuts of one letter must not fire there. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return target !== null && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** A letter or sign alone, outside text fields. */
export function isPlainKey(event: KeyboardEvent, key: string): boolean {
  return event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
}

/** Ctrl (or Cmd on a Mac) + Enter: "run"; with Shift: "submit". */
export function judgeKey(event: KeyboardEvent): "run" | "submit" | null {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey) {
    return null;
  }
  return event.shiftKey ? "submit" : "run";
}
