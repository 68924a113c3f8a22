/** The first code point of the private plane, to which a unit's number is added. */
const PRIVATE_PLANE = 0xf0000;

/**
 * Moves each UTF-16 unit into a private plane. Pagefind 1.6 indexes and searches all metadata and has no
 * switch for it; private characters are no words, so a cloaked text is carried along and costs no index.
 */
export function cloak(text: string): string {
  let cloaked = "";
  for (let i = 0; i < text.length; i++) cloaked += String.fromCodePoint(PRIVATE_PLANE + text.charCodeAt(i));
  return cloaked;
}

/** Undoes `cloak`. */
export function uncloak(cloaked: string): string {
  let text = "";
  for (const character of cloaked)
    text += String.fromCharCode((character.codePointAt(0) ?? PRIVATE_PLANE) - PRIVATE_PLANE);
  return text;
}
