import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { PictureView } from "@/lib/site/pictures/picture";
import type { Medium } from "./medium";

interface MarkdownTreeProps {
  tree: Root;
  /** Those in the tree, by their `src`. */
  pictures: Record<string, PictureView>;
  medium: Medium;
}

/** An editor's Markdown, already sanitised, as elements. */
export function MarkdownTree({ tree, pictures, medium }: MarkdownTreeProps) {
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components: { table: medium.Table, input: medium.TaskBox, img: pictureOf(pictures, medium) },
    // A column's alignment stays an attribute for the style sheet: the site's policy forbids `style`.
    tableCellAlignToStyle: false,
  });
}

/** A picture of the text; `loading` is eager for one that is the page's first. */
const pictureOf = (pictures: Record<string, PictureView>, { Picture }: Medium) =>
  function TextPicture({ src, alt = "", loading }: ComponentProps<"img">) {
    const picture = pictures[String(src)];
    return picture && <Picture picture={{ ...picture, alt }} place="story" first={loading === "eager"} />;
  };
