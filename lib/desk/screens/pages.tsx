import path from "node:path";
import { PageList, type PageRow } from "@/components/desk/pages/page-list";
import { type PageTableProps, PageTableScreen } from "@/components/desk/pages/page-table";
import type { PageTable } from "@/lib/content/page/page-table";
import { listContent } from "@/lib/content/reading/listing";
import type { Desk } from "../desk";
import { openPage } from "../open-page";
import { pageId, pageTitle } from "../pages/page-title";
import { cardsOf, errorsOf, rowsOf } from "../pages/table-view";
import type { OpenPage } from "../pages/tables";
import { pictureUrl } from "../pages/urls";
import { storyZones } from "../pages/zones";
import type { Screen } from "../screen";

/** Pages that the list shows at a time. */
const MOST = 200;

export const PAGES: Screen = {
  path: "/desk/pages/",
  tab: "pages",
  async show(desk, { query }) {
    const { content, problems, unread } = await desk.content();
    const from = Math.max(0, Math.trunc(Number(query.get("from")) || 0));
    const pages = content?.pages ?? [];
    const rows = pages.slice(from, from + MOST).map((page): PageRow => {
      const own = problems.filter(({ file }) => file === page.file);
      const errors = own.filter(({ severity }) => severity === "error").length;
      return {
        id: pageId(page),
        title: pageTitle(page),
        stories: page.stories.length,
        doubts: own.length - errors,
        errors,
      };
    });
    const broken = from > 0 ? [] : unread.filter((file) => file.startsWith("content/pages/"));
    const more = pages.length > from + MOST ? `/desk/pages/?from=${from + MOST}` : null;
    return { title: "版面", main: <PageList rows={[...broken.map(unreadRow), ...rows]} more={more} /> };
  },
};

/** A page whose file has errors so that it can't be read: by the file's name. */
function unreadRow(file: string): PageRow {
  const id = path.posix.basename(file, ".md");
  return { id, title: id, stories: 0, doubts: 0, errors: 1 };
}

/** 版面台 */
export const PAGE_TABLE: Screen = {
  path: "/desk/pages/:page/",
  tab: "pages",
  async show(desk, { params, query }) {
    const open = await openPage(desk, params.page ?? "");
    if (!open) return null;
    const { table } = open;
    const draft = table?.draft;
    const title = draft ? pageTitle({ ...draft, number: draft.page }) : open.id;
    const isText = query.get("as") === "text";
    const tops = {
      page: open.id,
      title,
      errors: errorsOf(open),
      around: await pagesAround(desk, open.id),
      removal: table ? `/desk/pages/${open.id}/removal/` : null,
    };
    const main = (
      <PageTableScreen {...tops} {...(table ? await partsOf(desk, open, table, isText) : NOTHING)} />
    );
    return { title, main };
  },
};

type Parts = Pick<PageTableProps, "rows" | "stories" | "map" | "other">;

/** Of a page whose front matter can't be read. */
const NOTHING: Parts = { rows: [], stories: [], map: null, other: null };

async function partsOf(desk: Desk, open: OpenPage, table: PageTable, isText: boolean): Promise<Parts> {
  const context = await desk.context();
  const { beside, id } = open;
  const { layout, picture } = beside;
  const hasMap = layout !== null && picture !== null;
  return {
    rows: rowsOf(table, beside),
    stories: context ? cardsOf(table, context.site) : [],
    map: hasMap && !isText ? { picture: pictureOf(layout, picture), zones: storyZones(table, beside) } : null,
    other: !hasMap
      ? null
      : isText
        ? { label: "看版面图", url: `/desk/pages/${id}/` }
        : { label: "看文字", url: `/desk/pages/${id}/?as=text` },
  };
}

export const pictureOf = (layout: { width: number; height: number }, picture: string) => ({
  url: pictureUrl(picture),
  width: layout.width,
  height: layout.height,
});

/** The pages before and after one, by the names of their files. */
async function pagesAround(desk: Desk, id: string): Promise<PageTableProps["around"]> {
  const { markdown } = await listContent(path.join(desk.contentDir, "pages"), desk.contentDir);
  const ids = markdown.map((name) => path.basename(name, ".md")).sort();
  const at = ids.indexOf(id);
  const url = (other: string | undefined) => (other === undefined || at < 0 ? null : `/desk/pages/${other}/`);
  return { earlier: url(ids[at - 1]), later: url(ids[at + 1]) };
}
