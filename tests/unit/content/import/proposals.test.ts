import { describe, expect, it } from "vitest";
import { withProposals } from "@/lib/content/import/proposals";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { SplitProblem } from "@/lib/newspaper/types";

const doubt = (
  line: number,
  text: string,
  ...kinds: NonNullable<SplitProblem["entries"]>[number]["is"][]
) => ({
  line,
  column: 1,
  severity: "warning" as const,
  rule: "weak-evidence",
  message: `“${text}”当作主题，也可能是引题`,
  cure: "核对原版",
  entries: kinds.map((is) => ({ text, is })),
});

const YAML = "date: 2024-06-22\nname: 要闻\nstories:\n  - starts: 样例\n";
const DOUBTS = [doubt(3, "老桥'昨天'拆除", "headline", "kicker"), doubt(9, "新桥通车", null)];

describe("what an import is not sure of", () => {
  const written = withProposals(YAML, DOUBTS);

  it("stands below `lines:` in comments, the reading as it is before the other one", () => {
    expect(written).toMatchInlineSnapshot(`
      "date: 2024-06-22
      name: 要闻
      stories:
        - starts: 样例
      lines:
        # 拿不准的行，核对原版后去掉对的那一行前面的 #（每处只去一行）：
        #- {text: '老桥''昨天''拆除', is: headline}  # 版面文字第 3 行：“老桥'昨天'拆除”当作主题，也可能是引题
        #- {text: '老桥''昨天''拆除', is: kicker}  # 或者
        #- {text: '新桥通车', reviewed: true}  # 版面文字第 9 行：“新桥通车”当作主题，也可能是引题
      "
    `);
  });

  it("is an entry of `lines:` once its # is taken away, and nothing before", () => {
    expect(parseYaml(written, "a.md", 1).value).toMatchObject({ lines: "" });
    const chosen = written.replace(
      "  #- {text: '老桥''昨天''拆除', is: kicker}",
      "  - {text: '老桥''昨天''拆除', is: kicker}",
    );
    expect(parseYaml(chosen, "a.md", 1)).toMatchObject({
      problems: [],
      value: { lines: [{ text: "老桥'昨天'拆除", is: "kicker" }] },
    });
  });

  it("is written anew by the next import, with the entries that an editor has chosen kept", () => {
    expect(withProposals(written, DOUBTS)).toBe(written);
    expect(withProposals(written, [])).toBe(YAML);
    const chosen = written.replace(/ {2}#(- .*kicker.*\n)/, "  $1");
    const again = withProposals(chosen, DOUBTS.slice(1));
    expect(parseYaml(again, "a.md", 1).value).toMatchObject({ lines: [{ is: "kicker" }] });
    expect(again.match(/#- /g)).toHaveLength(1);
    expect(withProposals(again, DOUBTS.slice(1))).toBe(again);
  });

  it("is not written below a list in one line, whose entries could not stand there", () => {
    const flow = `${YAML}lines: [{text: 样例, is: deck}]\n`;
    expect(withProposals(flow, DOUBTS)).toBe(flow);
  });
});
