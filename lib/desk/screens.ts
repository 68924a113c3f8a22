import type { Screen } from "./screen";
import { DOUBTS } from "./screens/doubts";
import { FILE } from "./screens/file";
import { FRONT } from "./screens/front";
import { HANDBOOK } from "./screens/handbook";
import { IN_TRAY } from "./screens/in-tray";
import { PAGE_REMOVAL } from "./screens/page-removal";
import { PAGE_TABLE, PAGES } from "./screens/pages";
import { PUBLISH } from "./screens/publish";
import { STORIES, STORY } from "./screens/stories";
import { TO_DO } from "./screens/to-do";

/** All screens of the desk; the first whose path fits is shown. */
export const SCREENS: readonly Screen[] = [
  TO_DO,
  IN_TRAY,
  PAGES,
  PAGE_TABLE,
  PAGE_REMOVAL,
  DOUBTS,
  STORIES,
  STORY,
  FRONT,
  PUBLISH,
  FILE,
  HANDBOOK,
];
