import type { BodyView } from "@/lib/site/views";
import { MarkdownTree } from "./markdown-tree";
import { Runs } from "./runs";

/** The text of a story. */
export function Prose({ body, dateline }: { body: BodyView; dateline: string | null }) {
  switch (body.kind) {
    case "markdown":
      return (
        <div className="prose">
          {dateline && <p className="dateline">{dateline}</p>}
          <MarkdownTree tree={body.tree} />
        </div>
      );
    case "printed": {
      const first = body.blocks.findIndex(({ kind }) => kind === "paragraph");
      return (
        <div className="prose">
          {body.blocks.map(({ kind, runs }, index) =>
            kind === "subhead" ? (
              <h2 key={index}>
                <Runs runs={runs} />
              </h2>
            ) : (
              <p key={index}>
                {index === first && dateline && <b>{dateline}　</b>}
                <Runs runs={runs} />
              </p>
            ),
          )}
        </div>
      );
    }
    default:
      return body satisfies never;
  }
}
