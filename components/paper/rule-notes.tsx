import type { RuleView } from "@/lib/site/paper/rules";
import { SMALL_HEADING } from "../small-heading";

const CODE = "[font:0.75rem/1.25_ui-monospace,Menlo,Consolas,monospace] wrap-anywhere text-quiet";

/** What the rules shown with the lines mean: titles are for mice alone. */
export function RuleNotes({ rules }: { rules: readonly RuleView[] }) {
  return (
    <section className="rules pt-5" aria-labelledby="rules">
      <h2 className={SMALL_HEADING} id="rules">
        判定规则
      </h2>
      <dl className="pt-3 text-small lg:columns-3 lg:gap-x-12">
        {rules.map(({ rule, note }) => (
          <div className="break-inside-avoid border-b border-rule py-1" key={rule}>
            <dt>
              <code className={CODE}>{rule}</code>
            </dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
