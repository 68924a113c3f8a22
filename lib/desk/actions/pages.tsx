import type { ReactElement } from "react";
import { z } from "zod";
import { PageMap } from "@/components/desk/pages/page-map";
import { Errors } from "@/components/desk/pages/page-table";
import { LineRows, Row, rowId } from "@/components/desk/pages/rows";
import { StoryCards } from "@/components/desk/pages/stories";
import type { PageTable } from "@/lib/content/page/page-table";
import type { Context } from "@/lib/content/reading/context";
import type { Refused } from "@/lib/edit/edit-story";
import type { EditedPage } from "@/lib/edit/label-line";
import { labelStory } from "@/lib/edit/label-story";
import { beginStory, joinStory } from "@/lib/edit/part-stories";
import { withAddresses } from "@/lib/edit/settle-story";
import { LINE_KINDS, LINE_NAMES } from "@/lib/newspaper/source/line-label";
import { type Action, action, type Outcome } from "../action";
import type { Desk } from "../desk";
import { openPage } from "../open-page";
import { cardsOf, errorsOf, rowsOf } from "../pages/table-view";
import type { OpenPage } from "../pages/tables";
import { storyZones } from "../pages/zones";
import { pictureOf } from "../screens/pages";

/** A printed line: the page's id, and the line of its text from 1. `as`: how the page is looked at. */
const LINE = z.object({
  page: z.string(),
  row: z.coerce.number().int().min(1),
  as: z.enum(["text", "picture"]).optional(),
});

type Line = z.infer<typeof LINE>;

/** What is done at the page table. */
export const PAGE_ACTIONS: readonly Action[] = [
  action("label-line", LINE.extend({ is: z.enum([...LINE_KINDS, "reviewed"]) }), (desk, input) => {
    const kind = input.is === "reviewed" ? null : input.is;
    const name = kind === null ? "没有错" : LINE_NAMES[kind];
    return edit(desk, input, name, ({ text, again }, table, { site, fixes }) =>
      labelStory(text, table, input.row, kind, { site, fixes, again }),
    );
  }),
  action("begin-story", LINE, (desk, input) =>
    edit(desk, input, "另起一稿", ({ text, again }, table, { site, fixes }) =>
      beginStory(text, table, input.row, { site, fixes, again }),
    ),
  ),
  action("join-story", LINE, (desk, input) =>
    edit(desk, input, "并入上一稿", ({ text, again }, table) => joinStory(text, table, input.row, again)),
  ),
];

type Make = (open: OpenPage, table: PageTable, context: Context) => EditedPage | Refused;

async function edit(desk: Desk, line: Line, name: string, make: Make): Promise<Outcome> {
  const open = await openPage(desk, line.page);
  const context = await desk.context();
  if (!open?.table || !context)
    return { kind: "refused", message: "这一版读不了", cure: "先照这一页上的错误改好文件" };
  const made = make(open, open.table, context);
  if (made.kind === "refused") return made;
  const edited = { ...made, text: await withReaders(desk, open, open.table, made.text, line, context) };
  const after = open.again(edited.text);
  const label = `${name}：${shortened(edited.words)}`;
  return {
    kind: "edit",
    label,
    message: label,
    revisions: [{ file: open.file, before: open.text, after: edited.text }],
    ...(after && open.table ? { parts: () => changedParts(open, after, context, line) } : {}),
  };
}

/** Addresses of stories that readers have lead to where those stories go on. */
async function withReaders(
  desk: Desk,
  { again }: OpenPage,
  table: PageTable,
  text: string,
  { row }: Line,
  { site, fixes }: Context,
): Promise<string> {
  const now = new Set(again(text)?.stories.map(({ story }) => story.url));
  const there = table.stories.map(({ story }) => story.url);
  const isSame = now.size === there.length && there.every((url) => now.has(url));
  if (isSame) return text;
  const old = table.stories.flatMap(({ story }) => story.aliases);
  const had = [...there, ...old].filter(await desk.hadByReaders());
  return withAddresses(text, row, had, { site, fixes, again }) ?? text;
}

const shortened = (words: string): string => (words.length > 20 ? `${words.slice(0, 20)}…` : words);

/** What of the page table is another one after an edit. */
async function changedParts(
  { table, beside }: OpenPage,
  after: PageTable,
  { site }: Context,
  { as: way }: Line,
): Promise<Record<string, ReactElement>> {
  const rows = rowsOf(after, beside);
  const { layout, picture } = beside;
  const known = new Map((table ? rowsOf(table, beside) : []).map((row) => [row.number, JSON.stringify(row)]));
  const changed = rows.filter((row) => known.get(row.number) !== JSON.stringify(row));
  const lines: Record<string, ReactElement> =
    layout && picture && way !== "text"
      ? {
          lines: (
            <PageMap picture={pictureOf(layout, picture)} rows={rows} zones={storyZones(after, beside)} />
          ),
        }
      : known.size === rows.length
        ? Object.fromEntries(changed.map((row) => [rowId(row), <Row key={row.number} row={row} />]))
        : { lines: <LineRows rows={rows} /> };
  return {
    ...lines,
    stories: <StoryCards stories={cardsOf(after, site)} />,
    errors: <Errors errors={errorsOf(after)} />,
  };
}
