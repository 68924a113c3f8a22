import fc from "fast-check";
import { parseMarkdown, withoutPositions } from "@/lib/content/markdown/parse";
import type { Picture } from "@/lib/records/story";
import { type GalleryPicture, galleryOf } from "@/lib/site/pictures/gallery";
import { type PictureView, pictureView } from "@/lib/site/pictures/picture";
import { type BodyView, bodyView } from "@/lib/site/story/body";
import type { ContentView } from "@/lib/site/story/content";
import type { PhotoNote } from "@/lib/site/story/photo-notes";
import type { Run } from "@/lib/site/story/runs";
import { filedStory } from "./filed-story";

/** What stories say, of all kinds: printed and written, with pictures, notes and corrections. */

const words = fc
  .array(fc.constantFrom("样例", "文字", "a < b", "&amp;", "<i>", "“引”", "'", " ", "。", "𠮷"), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(""));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Some text, in which `X` stands for words: each form of Markdown that readers see. */
const FORMS = [
  "X",
  "## X",
  "> X\n>\n> - X",
  "- X\n- X",
  "3. X\n4. X",
  "- [x] X\n- [ ] X",
  "| X | X |\n| --- | ---: |\n| X | ![X](/media/a.jpg) |",
  "![X](/media/a.jpg)",
  '![X](/media/b.svg "X")\n![X](/media/a.jpg)',
  "X![X](/media/a.jpg)X",
  "X[^1]。\n\n[^1]: X",
  "**X**，~~X~~，`X`",
  "[X](/about/)，[X](#a)，https://a.cn/b",
  "```\nX\n```",
  "***",
  "X<br>X<u>X</u><sup>X</sup>",
  "<details><summary>X</summary>X</details>",
];
const markdownText = fc
  .array(fc.tuple(fc.constantFrom(...FORMS), fc.array(words, { minLength: 6, maxLength: 6 })), {
    maxLength: 5,
  })
  .map((blocks) => blocks.map(([form, given]) => filled(form, given)).join("\n\n"));

function filled(form: string, given: readonly string[]): string {
  let next = 0;
  return form.replaceAll("X", () => given[next++ % given.length] ?? "");
}

const picture: fc.Arbitrary<Picture> = fc.record({
  src: fc.constantFrom("/media/a.jpg", "/media/b.svg"),
  alt: words,
  caption: fc.option(words, { nil: undefined }),
  credit: fc.option(words, { nil: undefined }),
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 3000 }),
  hash: maybe(fc.constant("0123456789abcdef")),
});
const pictureViews: fc.Arbitrary<PictureView> = picture.map(pictureView);
const gallery: fc.Arbitrary<GalleryPicture[]> = fc.array(picture, { maxLength: 3 }).map(galleryOf);

const TEXT_PICTURES: Picture[] = [
  { src: "/media/a.jpg", alt: "", width: 600, height: 400, hash: "0123456789abcdef" },
  { src: "/media/b.svg", alt: "", width: 60, height: 40, hash: null },
];

const written: fc.Arbitrary<BodyView> = markdownText.map((text) => {
  const markdown = parseMarkdown(text);
  if (markdown.kind !== "tree") throw new Error(`No tree of ${text}`);
  const body = { kind: "markdown" as const, text, tree: withoutPositions(markdown.tree) };
  return bodyView(filedStory("/2024/06/22/a/", "2024-06-22", { body, textPictures: TEXT_PICTURES }));
});

const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ kind: fc.constant("text"), text: words }),
  fc.record({ kind: fc.constant("misread"), text: words, from: words, id: fc.constant("x1") }),
  fc.record({ kind: fc.constant("suspect"), text: words, id: fc.constant("x2") }),
);
const line = fc.array(run, { minLength: 1, maxLength: 4 });
const printed: fc.Arbitrary<BodyView> = fc.record({
  kind: fc.constant("printed"),
  blocks: fc.array(fc.record({ kind: fc.constantFrom("paragraph", "subhead"), runs: line }), {
    maxLength: 5,
  }),
});

const photoNote: fc.Arbitrary<PhotoNote> = fc.record({
  label: maybe(fc.constant("（右图）")),
  caption: maybe(words),
  credit: maybe(words),
});

export const randomContent: fc.Arbitrary<ContentView> = fc.record({
  kicker: maybe(line),
  deck: maybe(line),
  suppliedNote: maybe(words),
  corrections: fc.array(
    fc.record({
      id: fc.constant("correction-2024-06-25"),
      date: fc.constant("2024-06-25"),
      dateLabel: fc.constant("2024年6月25日"),
      text: words,
      by: maybe(words),
    }),
    { maxLength: 1 },
  ),
  picture: maybe(pictureViews),
  body: fc.oneof(written, printed),
  gallery,
  photoNotes: fc.array(photoNote, { maxLength: 2 }),
});
