import type { BodyView } from "@/lib/site/story/body";
import { MarkdownTree } from "./markdown-tree";
import { Runs } from "./runs";

/** The text of a story. */
export function Prose({ body }: { body: BodyView }) {
  switch (body.kind) {
    case "markdown":
      return (
        <div className={body.hasTable ? "prose rich whole" : "prose rich"}>
          <MarkdownTree tree={body.tree} pictures={body.pictures} />
        </div>
      );
    case "printed":
      return (
        <div className="prose">
          {body.blocks.map(({ kind, runs }, index) => {
            const Tag = kind === "subhead" ? "h2" : "p";
            return (
              <Tag key={index}>
                <Runs runs={runs} />
              </Tag>
            );
          })}
        </div>
      );
    default:
      return body satisfies never;
  }
}
