import type { BodyView } from "@/lib/site/story/body";
import { MarkdownTree } from "./markdown-tree";
import type { Medium } from "./medium";
import { Runs } from "./runs";

/** The text of a story. */
export function Prose({ body, medium }: { body: BodyView; medium: Medium }) {
  switch (body.kind) {
    case "markdown":
      return (
        <div className={body.hasTable ? "prose rich whole" : "prose rich"}>
          <MarkdownTree tree={body.tree} pictures={body.pictures} medium={medium} />
        </div>
      );
    case "printed":
      return (
        <div className="prose">
          {body.blocks.map(({ kind, runs }, index) => {
            const Tag = kind === "subhead" ? "h2" : "p";
            return (
              <Tag key={index}>
                <Runs runs={runs} medium={medium} />
              </Tag>
            );
          })}
        </div>
      );
    default:
      return body satisfies never;
  }
}
