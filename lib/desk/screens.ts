import type { Screen } from "./screen";
import { FILE } from "./screens/file";
import { STORIES, STORY } from "./screens/stories";
import { TO_DO } from "./screens/to-do";

/** All screens of the desk; the first whose path fits is shown. */
export const SCREENS: readonly Screen[] = [TO_DO, STORIES, STORY, FILE];
