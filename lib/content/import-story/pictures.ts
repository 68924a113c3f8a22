import { readFile } from "node:fs/promises";
import type { Image, Parents, PhrasingContent, Root, RootContent } from "mdast";
import { nameDigest } from "@/lib/files/digest";
import { otherKind } from "@/lib/pictures/not-shown";
import { absoluteOf } from "../import/archive";
import type { DocumentPicture, Remark } from "../manuscript/manuscript";
import { walk } from "../markdown/walk";
import type { Context } from "../reading/context";

/** A picture file for `content/media/`. */
export interface PictureFile {
  /** `content/media/2024/06/jiliang-1.jpg` */
  file: string;
  bytes: Uint8Array;
}

interface Pictures {
  files: PictureFile[];
  remarks: Remark[];
  /** How many places in the text show one. */
  shown: number;
}

/** A larger file is no picture of the web. Bytes, as for pictures that editors put there. */
const MOST_BYTES = 100_000_000;

/**
 * Gives the pictures of a text their files, and takes those out that are none; a caption stays as text. `stem`: what their
 * names begin with, `2024/06/jiliang`.
 */
export async function placePictures(
  text: Root,
  pictures: ReadonlyMap<string, DocumentPicture>,
  stem: string,
  { contentDir }: Pick<Context, "contentDir">,
): Promise<Pictures> {
  const result: Pictures = { files: [], remarks: [], shown: 0 };
  const known = new Map<string, string>();
  for (const { image, parent } of imagesIn(text)) {
    const looked = await lookAt(pictures.get(image.url));
    if (looked.kind === "refused") {
      result.remarks.push(looked.remark);
      takeOut(image, parent);
      continue;
    }
    const digest = nameDigest(looked.bytes);
    const file =
      known.get(digest) ?? (await freeName(looked, `${stem}-${known.size + 1}`, contentDir, result.files));
    known.set(digest, file);
    image.url = `/${file.slice("content/".length)}`;
    result.shown += 1;
  }
  text.children = text.children.filter((node) => node.type !== "paragraph" || node.children.length > 0);
  return { ...result, remarks: counted(result.remarks) };
}

function imagesIn(text: Root): { image: Image; parent: Parents }[] {
  const images: { image: Image; parent: Parents }[] = [];
  walk(text, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (node.type === "image" && parent) images.push({ image: node, parent });
    return undefined;
  });
  return images;
}

type LookedAt = { kind: "picture"; bytes: Uint8Array; ending: string } | { kind: "refused"; remark: Remark };

const refused = (rule: string, message: string, cure: string): LookedAt => ({
  kind: "refused",
  remark: { severity: "warning", rule, message, cure },
});

async function lookAt(picture: DocumentPicture | undefined): Promise<LookedAt> {
  if (!picture) return UNREADABLE;
  if (picture.kind === "absent") return refused(picture.rule, picture.message, picture.cure);
  const bytes = await picture.read().catch(() => null);
  if (!bytes || bytes.length === 0) return UNREADABLE;
  if (bytes.length > MOST_BYTES)
    return refused(
      "picture-left-out",
      "图超过 100 MB，没有收进来",
      "压缩以后放进 content/media/，在正文里写上",
    );
  const other = otherKind(bytes);
  const { pictureFacts } = await import("@/lib/pictures/sharp/facts");
  const facts = await pictureFacts(bytes);
  const ending = endingOf(bytes);
  if (facts && ending) return { kind: "picture", bytes, ending };
  return other
    ? refused(
        "picture-left-out",
        `图是 ${other.name}，网页上显示不了，没有收进来`,
        other.cure.replace(/这里改成新文件的名字$/, "在正文里写上"),
      )
    : UNREADABLE;
}

const UNREADABLE = refused(
  "picture-left-out",
  "图读不出来，没有收进来",
  "从原稿里把它另存为 JPEG 或 PNG，放进 content/media/，在正文里写上",
);

/** Endings by how files begin: documents name pictures as they like. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\xff\xd8\xff/, "jpg"],
  [/^\x89PNG/, "png"],
  [/^GIF8/, "gif"],
  [/^RIFF[\s\S]{4}WEBP/, "webp"],
  [/^[\s\S]{4}ftypavi[fs]/, "avif"],
  [/^(?:II\*\0|MM\0\*)/, "tif"],
  [/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!--|!DOCTYPE svg)/i, "svg"],
];

function endingOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  return SIGNATURES.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

/** A picture that an editor brings: its file, new or there already; or why it can be none. `stem`: `2024/06/jiliang` */
export async function pictureOf(
  bytes: Uint8Array,
  stem: string,
  contentDir: string,
): Promise<{ kind: "picture"; file: string; isNew: boolean } | { kind: "refused"; remark: Remark }> {
  const looked = await lookAt({ kind: "bytes", read: async () => bytes });
  if (looked.kind === "refused") return looked;
  const files: PictureFile[] = [];
  const file = await freeName(looked, `${stem}-1`, contentDir, files);
  return { kind: "picture", file, isNew: files.length > 0 };
}

/** A name that no other file has, or one with the very bytes. */
async function freeName(
  { bytes, ending }: Extract<LookedAt, { kind: "picture" }>,
  stem: string,
  contentDir: string,
  files: PictureFile[],
): Promise<string> {
  for (let count = 1; ; count += 1) {
    const file = `content/media/${stem}${count === 1 ? "" : `-${count}`}.${ending}`;
    const there = await readFile(absoluteOf(contentDir, file)).catch(() => null);
    if (there && !there.equals(bytes)) continue;
    if (!there) files.push({ file, bytes });
    return file;
  }
}

function takeOut(image: Image, parent: Parents): void {
  const words = image.title ?? "";
  const instead: PhrasingContent[] = words === "" ? [] : [{ type: "text", value: words }];
  Object.assign(parent, {
    children: parent.children.flatMap((child): RootContent[] => (child === image ? instead : [child])),
  });
}

/** One remark for several pictures of which the same is to be said. */
function counted(remarks: readonly Remark[]): Remark[] {
  const counts = new Map<string, number>();
  for (const { message } of remarks) counts.set(message, (counts.get(message) ?? 0) + 1);
  return remarks
    .filter(({ message }, index) => remarks.findIndex((other) => other.message === message) === index)
    .map((remark) => {
      const count = counts.get(remark.message) ?? 1;
      return count === 1 ? remark : { ...remark, message: `${count} 张${remark.message}` };
    });
}
