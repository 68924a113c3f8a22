import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";

/** An editor's Markdown, already sanitised, as elements. */
export function MarkdownTree({ tree }: { tree: Root }) {
  return toJsxRuntime(tree, {
    Fragment,
    jsx,
    jsxs,
    components: { table: ScrollableTable, input: TaskBox },
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

/** GFM's task boxes are not for readers to tick. */
function TaskBox({ checked }: ComponentProps<"input">) {
  return (
    <span role="img" aria-label={checked ? "已完成：" : "未完成："}>
      {checked ? "☑" : "☐"}
    </span>
  );
}
