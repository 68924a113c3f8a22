import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** The character that HTML calls by a name: `nbsp`, `ldquo`; null for a name that it does not know. */
export const namedCharacter = (name: string): string | null => decodeNamedCharacterReference(name) || null;
