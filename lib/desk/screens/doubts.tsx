import path from "node:path";
import type { DoubtItem } from "@/components/desk/doubts/doubt-item";
import { DoubtsPage } from "@/components/desk/doubts/doubts-page";
import type { Desk } from "../desk";
import { itemOf } from "../doubts/items";
import type { Screen } from "../screen";

/** So many are shown at a time; when they are decided the next ones come. */
const MOST = 40;

/** 疑点 */
export const DOUBTS: Screen = {
  path: "/desk/doubts/",
  tab: "doubts",
  async show(desk) {
    const doubts = await desk.doubts.list();
    return { title: "疑点", main: <DoubtsPage items={await firstItems(desk)} left={doubts.length} /> };
  },
};

async function firstItems(desk: Desk): Promise<DoubtItem[]> {
  const items: DoubtItem[] = [];
  for (const doubt of (await desk.doubts.list()).slice(0, MOST)) {
    const open = await desk.page(path.posix.basename(doubt.file, ".md"), doubt.file);
    const item = open && itemOf(doubt, open);
    if (item) items.push(item);
  }
  return items;
}
