import { HandbookPage } from "@/components/desk/handbook/handbook-page";
import { HANDBOOK_URL, readHandbook } from "../handbook/handbook";
import type { Screen } from "../screen";

/** 编辑手册 */
export const HANDBOOK: Screen = {
  path: HANDBOOK_URL,
  tab: null,
  async show(desk) {
    const handbook = await readHandbook(desk.root);
    return handbook && { title: handbook.title, main: <HandbookPage {...handbook} /> };
  },
};
