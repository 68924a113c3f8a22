/** The first characters of a text, none cut in half: a character outside the basic plane (𠮷) is one. */
export function firstCharacters(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join("");
}
