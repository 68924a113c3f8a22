import { PageRemoval } from "@/components/desk/pages/page-removal";
import { openPage } from "../open-page";
import { removalOf } from "../page-removal";
import type { Screen } from "../screen";

/** 移去这一版: a screen of its own, since it looks at all that is there and at all that is published. */
export const PAGE_REMOVAL: Screen = {
  path: "/desk/pages/:page/removal/",
  tab: "pages",
  async show(desk, { params }) {
    const open = await openPage(desk, params.page ?? "");
    const removal = open && (await removalOf(desk, open));
    return removal && { title: removal.shown.title, main: <PageRemoval {...removal.shown} /> };
  },
};
