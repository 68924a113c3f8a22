import { type Manuscript, NOTHING_STATED, type ReadManuscript } from "../manuscript/manuscript";
import { type Element, writeXml } from "../media/xml";
import { convert, unknownSigns } from "./convert";
import { datesOf } from "./core-properties";
import { spellOutNumbers } from "./lists";
import { nameLooks } from "./looks";
import { nameNotes } from "./notes";
import { counterOf } from "./numbering";
import { DAMAGED, DamagedPart, type OfficePackage, openPackage } from "./package";
import { officeKind, relatedParts, xmlPart } from "./part-names";
import { prepare, together } from "./prepare";
import { remarksOn } from "./remarks";
import { readStyles } from "./styles";
import { allNamed, childNamed, piecesIn, textIn } from "./xml";

/** Compound files: Word's before 2007, and encrypted ones of today. */
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** The name of the stream that an encrypted file has, as such files write names. */
const ENCRYPTED_STREAM = Buffer.from("EncryptedPackage", "utf16le");

/** Reads a `.docx`. Never throws on what a file may hold. */
export async function readWord(bytes: Buffer): Promise<ReadManuscript> {
  if (bytes.length === 0) return refused("empty-file", "文件是空的", "重新要一份");
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) return compound(bytes);
  if (!bytes.subarray(0, 2).equals(Buffer.from("PK")))
    return refused("not-word", "内容不是 Word 文档，只是名字叫 .docx", "用它自己的软件打开，另存为 .docx");
  const opened = await openPackage(bytes);
  if (opened.kind === "refused") return opened;
  try {
    const kind = await officeKind(opened.parts);
    switch (kind.kind) {
      case "word":
        return await readText(opened.parts, kind.main);
      case "other":
        return refused(
          "other-office-file",
          `内容是 ${kind.name}，不是 Word 文档`,
          "把稿子的文字复制到 Word 文档里，另存为 .docx",
        );
      case "damaged":
        return { ...DAMAGED, message: "文件里没有 Word 的正文" };
      default:
        return kind satisfies never;
    }
  } catch (error) {
    if (error instanceof DamagedPart)
      return { ...DAMAGED, message: `文件坏了：里面的 ${error.message} 读不出来` };
    return {
      ...DAMAGED,
      message: `文件坏了：转换不了（${error instanceof Error ? error.message.slice(0, 80) : "原因不明"}）`,
    };
  }
}

const refused = (rule: string, message: string, cure: string): ReadManuscript => ({
  kind: "refused",
  rule,
  message,
  cure,
});

function compound(bytes: Buffer): ReadManuscript {
  return bytes.includes(ENCRYPTED_STREAM)
    ? refused(
        "encrypted-document",
        "文件有密码，打不开",
        "在 Word 里打开，“文件 → 信息 → 保护文档”里去掉密码，再保存",
      )
    : refused(
        "old-word-file",
        "内容是旧版 Word 文档（.doc），只是名字叫 .docx",
        "把名字改回 .doc，再转换：soffice --headless --convert-to docx 稿子.doc",
      );
}

async function readText(parts: OfficePackage, main: string): Promise<ReadManuscript> {
  const root = await xmlPart(parts, main);
  const body = childNamed(root, "w:body");
  if (!root || !body) return { ...DAMAGED, message: "文件坏了：找不到正文" };
  const related = await relatedParts(parts, main);
  const rootsOf = async (...relations: string[]): Promise<{ name: string; root: Element }[]> => {
    const found: { name: string; root: Element }[] = [];
    for (const { relation, name } of related) {
      const part = relations.includes(relation) ? await xmlPart(parts, name) : null;
      if (part) found.push({ name, root: part });
    }
    return found;
  };
  const styles = readStyles((await rootsOf("styles"))[0]?.root ?? null);
  const notes = await rootsOf("footnotes", "endnotes");
  const found = together([root, ...notes.map((note) => note.root)].map(prepare));
  spellOutNumbers(body, counterOf((await rootsOf("numbering"))[0]?.root ?? null), styles);
  const looks = nameLooks(body, true, styles);
  for (const note of notes) nameLooks(note.root, false, styles);

  const changed = new Map([{ name: main, root }, ...notes].map(({ name, root: own }) => [name, own]));
  const left = related.flatMap(({ relation, name }) => (/^comments/.test(relation) ? [name] : []));
  const converted = await convert(withParts(parts, changed, left), looks.keys());
  nameNotes(converted.tree);
  const beside = {
    comments: (await rootsOf("comments")).flatMap((part) =>
      allNamed(part.root, "w:comment").map(commentText),
    ),
    margins: (await rootsOf("header", "footer")).map((part) => textIn(part.root)).filter(isMoreThanNumber),
    unknownSigns: unknownSigns(converted.messages),
    lostPictures: Math.max(0, picturesIn(root) - converted.pictures.size),
  };
  const manuscript: Manuscript = {
    tree: converted.tree,
    looks,
    pictures: converted.pictures,
    stated: { ...NOTHING_STATED, dates: await datesOf(parts) },
    paragraphs: [
      body,
      ...notes.flatMap((note) => allNamed(note.root, "w:footnote", "w:endnote").filter(isNote)),
    ].flatMap((part) => allNamed(part, "w:p").flatMap(piecesIn)),
    remarks: remarksOn(found, beside),
  };
  return { kind: "manuscript", manuscript };
}

/** How many places of a document show a picture. */
const picturesIn = (root: Element): number =>
  allNamed(root, "a:blip", "v:imagedata").filter(
    ({ attributes }) => (attributes["r:embed"] ?? attributes["r:link"] ?? attributes["r:id"] ?? "") !== "",
  ).length;

/** The package with parts as they were changed, and without some. */
const withParts = (
  parts: OfficePackage,
  changed: ReadonlyMap<string, Element>,
  left: readonly string[],
): OfficePackage => ({
  has: (name) => !left.includes(name) && parts.has(name),
  read: async (name) => {
    const own = changed.get(name);
    return own ? Buffer.from(writeXml(own)) : parts.read(name);
  },
});

/** The lines between text and notes are notes of a kind, too. */
const isNote = ({ attributes }: Element): boolean => !/separator/i.test(attributes["w:type"] ?? "");

const commentText = (comment: Element): string =>
  [comment.attributes["w:author"], textIn(comment)].filter(Boolean).join("：");

/** A page's number is no text of the story's. */
const isMoreThanNumber = (text: string): boolean => !/^[\s\d\-–—·/第页共]*$/.test(text);
