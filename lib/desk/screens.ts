import type { Screen } from "./screen";
import { DOUBTS } from "./screens/doubts";
import { IN_TRAY } from "./screens/in-tray";
import { PAGE_TABLE, PAGES } from "./screens/pages";
import { TO_DO } from "./screens/to-do";

/** All screens of the desk; the first whose path fits is shown. */
export const SCREENS: readonly Screen[] = [TO_DO, IN_TRAY, PAGES, PAGE_TABLE, DOUBTS];
