const PLANE = 0xf0000;

/**
 * Moves each UTF-16 unit into a private plane. Pagefind 1.6 indexes and searches all metadata and has no
 * switch for it; private characters are no words, so a cloaked text is carried along and costs no index.
 */
export function cloak(text: string): string {
  let cloaked = "";
  for (let i = 0; i < text.length; i++) cloaked += String.fromCodePoint(PLANE + text.charCodeAt(i));
  return cloaked;
}

/** Undoes `cloak`. */
export function uncloak(cloaked: string): string {
  let text = "";
  for (const character of cloaked) text += String.fromCharCode((character.codePointAt(0) ?? PLANE) - PLANE);
  return text;
}
