import path from "node:path";

/** What programs add to the name of the file that they read, for what they write. */
const ADDED =
  /(?:[_.-](?:res|middle|content_list(?:_v2)?|model|layout|spans?|origin|ocr|alto|hocr|page|result|res_img|preprocessed_img|(?:layout_det|layout_order|region_det|overall_ocr|table_cell|formula|seal)_res(?:_\d+)?(?:_img)?))+$/i;

/** The name of a page's file without its ending and without what programs add: `A01_middle.json` → `A01`. */
export function stemOf(file: string): string {
  const name = path.basename(file).replace(/\.[a-z]+$/i, "");
  return name.replace(ADDED, "") || name;
}
