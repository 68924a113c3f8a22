import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { PictureView } from "@/lib/site/pictures/picture";
import { ResponsivePicture } from "../responsive-picture";

interface MarkdownTreeProps {
  tree: Root;
  /** Those in the tree, by their `src`, in the sizes that are published of them. */
  pictures: Record<string, PictureView>;
}

/** An editor's Markdown, already sanitised, as elements. */
export function MarkdownTree({ tree, pictures }: MarkdownTreeProps) {
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components: { table: ScrollableTable, input: TaskBox, img: pictureOf(pictures) },
    // A column's alignment stays an attribute for the style sheet: the site's policy forbids `style`.
    tableCellAlignToStyle: false,
  });
}

/** A wide table scrolls by itself, by keyboard too, and not the page. */
function ScrollableTable(props: ComponentProps<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="scroll" aria-label="表格" tabIndex={0}>
      <table {...props} />
    </section>
  );
}

/** A picture of the text; `loading` is eager for one that is the page's first. Without sizes to choose from it is as it is. */
const pictureOf = (pictures: Record<string, PictureView>) =>
  function TextPicture({ src, alt = "", ...properties }: ComponentProps<"img">) {
    const picture = pictures[String(src)];
    if (!picture) return <img {...properties} src={src} alt={alt} />;
    const first = properties.loading === "eager";
    return <ResponsivePicture picture={{ ...picture, alt }} place="story" first={first} />;
  };

/** GFM's task boxes are not for readers to tick. */
function TaskBox({ checked }: ComponentProps<"input">) {
  return (
    <span role="img" aria-label={checked ? "已完成：" : "未完成："}>
      {checked ? "☑" : "☐"}
    </span>
  );
}
