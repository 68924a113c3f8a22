import { absoluteOf } from "@/lib/content/import/archive";
import { exists } from "@/lib/files/exists";
import type { Desk } from "./desk";
import { pageId } from "./pages/page-title";
import type { OpenPage } from "./pages/tables";

const ID = /^\d{4}-\d\d-\d\d-[a-z]?\d{1,3}$/;

/** The page with an id, wherever its file lies; null where there is none. */
export async function openPage(desk: Desk, id: string): Promise<OpenPage | null> {
  if (!ID.test(id)) return null;
  const usual = `content/pages/${id}.md`;
  if (await exists(absoluteOf(desk.contentDir, usual))) return desk.page(id, usual);
  const { content } = await desk.content();
  const page = content?.pages.find((each) => pageId(each) === id);
  return page ? desk.page(id, page.file) : null;
}
