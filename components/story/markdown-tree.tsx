import type { Root } from "hast";
import { type Jsx, toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { PictureView } from "@/lib/site/pictures/picture";
import type { Medium } from "./medium";

interface MarkdownTreeProps {
  tree: Root;
  /** Those in the tree, by their `src`, in the sizes that are published of them. */
  pictures: Record<string, PictureView>;
  medium: Medium;
}

/** An editor's Markdown, already sanitised, as elements. */
export function MarkdownTree({ tree, pictures, medium }: MarkdownTreeProps) {
  return toJsxRuntime(tree, {
    Fragment,
    jsx: aligned(jsx, medium),
    jsxs: aligned(jsxs, medium),
    components: {
      table: medium.Table,
      input: medium.TaskBox,
      img: pictureOf(pictures, medium),
      ...medium.players,
    },
    // The site's policy forbids `style`.
    tableCellAlignToStyle: false,
  });
}

/** A column's alignment by the medium's attribute. */
const aligned =
  (make: Jsx, medium: Medium): Jsx =>
  (type, { align, ...props }, key) =>
    make(type, align === undefined ? props : { ...props, [medium.align]: align }, key);

/** A picture of the text; `loading` is eager for one that is the page's first. Without sizes to choose from it is as it is. */
const pictureOf = (pictures: Record<string, PictureView>, { Picture }: Medium) =>
  function TextPicture({ src, alt = "", ...properties }: ComponentProps<"img">) {
    const picture = pictures[String(src)];
    if (!picture) return <img {...properties} src={src} alt={alt} />;
    const place = picture.wide ? "wide" : "story";
    return <Picture picture={{ ...picture, alt }} place={place} first={properties.loading === "eager"} />;
  };
