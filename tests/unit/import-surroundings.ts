import type { ImportSurroundings } from "@/lib/content/import/import-files";

/** An import without anything that recognises pictures, and without a clock. */
export const SURROUNDINGS: ImportSurroundings = {
  recogniser: async () => ({ problem: "识别部分还没有安装" }),
  told: () => {},
  clock: () => 0,
};
