import type { RuleView } from "@/lib/site/paper/rules";

/** What the rules shown with the lines mean: titles are for mice alone. */
export function RuleNotes({ rules }: { rules: readonly RuleView[] }) {
  return (
    <section className="rules" aria-labelledby="rules">
      <h2 id="rules">判定规则</h2>
      <dl>
        {rules.map(({ rule, note }) => (
          <div key={rule}>
            <dt>
              <code>{rule}</code>
            </dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
