import type { Root } from "hast";
import mammoth from "mammoth";
import type { DocumentPicture } from "../manuscript/manuscript";
import { parseFragment } from "../manuscript/parse-html";
import type { OfficePackage } from "./package";

interface Converted {
  tree: Root;
  pictures: Map<string, DocumentPicture>;
  /** What the converter says it has left out, in its own words. */
  messages: string[];
}

const FONTS_OF_SIGNS = /w:sym element/;

/** The ids of notes begin with this. */
export const NOTE_PREFIX = "note-";

/** Converts a document to HTML; `looks`: the names that its paragraphs have in the place of styles. */
export async function convert(parts: OfficePackage, looks: Iterable<string>): Promise<Converted> {
  const pictures = new Map<string, DocumentPicture>();
  // Its first stage takes a file that is open already, which its types don't say: so nothing is unpacked unbounded.
  const input = { path: "", file: zipFileOf(parts) };
  const { value, messages } = await mammoth.convertToHtml(input, {
    styleMap: [...looks].map((look) => `p.${look} => p.${look}:fresh`),
    includeEmbeddedStyleMap: false,
    idPrefix: NOTE_PREFIX,
    convertImage: mammoth.images.imgElement(async (image) => {
      const src = `picture-${pictures.size}`;
      pictures.set(src, { kind: "bytes", read: () => image.readAsBuffer() });
      return { src };
    }),
  });
  return { tree: parseFragment(value), pictures, messages: messages.map(({ message }) => message) };
}

/** How many signs of special fonts the converter knows no character for. */
export const unknownSigns = (messages: readonly string[]): number =>
  messages.filter((message) => FONTS_OF_SIGNS.test(message)).length;

/** An open file as the converter asks for its parts. */
function zipFileOf(parts: OfficePackage) {
  const read = async (name: string, encoding?: string): Promise<Uint8Array | string> => {
    const bytes = Buffer.from(await parts.read(name));
    if (encoding === "base64") return bytes.toString("base64");
    return encoding === undefined ? bytes : new TextDecoder(encoding).decode(bytes);
  };
  return { exists: parts.has, read };
}
