import { parseArgs } from "node:util";
import { RULES } from "@/lib/newspaper/reading/rules";
import { papers } from "../compose/papers";
import { allSamples } from "../train/samples";
import { parted, type Rightness, relearned, ruleNames, silenced } from "./ablation";

/**
 * `npm run split:ablation -- [--relearn RULE …]`: what each rule adds on pages of papers that were left out of the training.
 * Weights are learned once, from the other papers; then each rule is silenced in turn, and blocks and stories read rightly are
 * counted. Other rules may do a silenced one's work where they learn without it: `--relearn` learns anew without a rule (minutes
 * each). A rule without which as much is right then is deleted. Rows are printed as they come, and at last in order.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { relearn: { type: "string", multiple: true, default: [] } } });
  const pages = parted(await allSamples(await papers()));
  const { all, without } = silenced(pages);
  console.log(
    `| rule | blocks right | stories wholly right |\n| --- | --- | --- |\n${row("all rules", all)}`,
  );
  const wanted = values.relearn.length > 0 ? values.relearn : ruleNames(RULES);
  const outcomes = wanted.map((name) => {
    const right = values.relearn.length > 0 ? relearned(pages, name) : without(name);
    console.log(row(`without \`${name}\``, right, all));
    return { name, right };
  });
  console.log("\nThe same, what is missed most first:\n");
  for (const { name, right } of outcomes.sort((a, b) => a.right.blocks - b.right.blocks))
    console.log(row(`without \`${name}\``, right, all));
}

function row(name: string, { blocks, stories }: Rightness, all?: Rightness): string {
  const change = (value: number, of: number | undefined) =>
    of === undefined ? value.toFixed(4) : `${value - of < 0 ? "−" : "+"}${Math.abs(value - of).toFixed(4)}`;
  return `| ${name} | ${change(blocks, all?.blocks)} | ${change(stories, all?.stories)} |`;
}

await main();
