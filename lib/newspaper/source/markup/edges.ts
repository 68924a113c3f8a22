/** Whether text stands before a place in its line. */
export function hasTextBefore(text: string, at: number): boolean {
  for (let index = at - 1; index >= 0 && text.charAt(index) !== "\n"; index -= 1)
    if (/\S/.test(text.charAt(index))) return true;
  return false;
}

/** Whether text stands in the line from a place on. */
export function hasTextBehind(text: string, at: number): boolean {
  for (let index = at; index < text.length && text.charAt(index) !== "\n"; index += 1)
    if (/\S/.test(text.charAt(index))) return true;
  return false;
}
