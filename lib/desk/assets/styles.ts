import { readFile } from "node:fs/promises";
import path from "node:path";

const SHEET = "app/styles/desk.css";

/** The desk's style sheet, of the site's own theme, made when it is first asked for. */
export function stylesIn(root: string): () => Promise<string> {
  let made: Promise<string> | null = null;
  const make = async () => {
    // The desk starts without them.
    const { default: tailwind } = await import("@tailwindcss/postcss");
    const { default: postcss } = await import("postcss");
    const from = path.join(root, SHEET);
    const { css } = await postcss([tailwind({ base: root })]).process(await readFile(from, "utf8"), { from });
    return css;
  };
  return () => {
    made ??= make();
    return made;
  };
}
