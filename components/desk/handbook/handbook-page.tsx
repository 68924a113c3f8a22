import type { Root } from "hast";
import { MarkdownTree } from "../../story/markdown-tree";
import { ON_PAGE } from "../../story/on-page";

/** The editors' handbook. */
export function HandbookPage({ title, tree }: { title: string; tree: Root }) {
  return (
    <div className="max-w-story mx-auto">
      <header className="title">
        <h1>{title}</h1>
      </header>
      <div className="prose rich [&_p]:indent-0 [&_p]:my-3 [&_img]:w-full [&_img]:h-auto [&_img]:border [&_img]:border-rule [&_a]:underline [&_a]:underline-offset-4 [&_a]:decoration-rule">
        <MarkdownTree tree={tree} pictures={{}} medium={ON_PAGE} />
      </div>
    </div>
  );
}
