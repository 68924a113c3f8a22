import { expect, it } from "vitest";
import { splitPage } from "@/lib/newspaper/split";

it.each([
  ["被告人李**、王**、赵*和钱*在法院受审。", "被告人李**、王**、赵*和钱*在法院受审。"],
  ["李**和王**当庭认罪，**请注意**这一点。", "李**和王**当庭认罪，请注意这一点。"],
  ["王*明、李*华（化名）到案，被害人刘**。", "王*明、李*华（化名）到案，被害人刘**。"],
  ["电话138****8000，尺寸100*200*300毫米。", "电话138****8000，尺寸100*200*300毫米。"],
  ["**李某和王**，**张**三人到案。", "李某和王，张三人到案。"],
  ["**（记者** 高田**）**他们到案。", "（记者 高田）他们到案。"],
])("the stars of a masked name are text, those of emphasis are not: %s", (printed, text) => {
  const { stories } = splitPage(
    `# 样例标题写在这里\n\n□记者 张样例\n\n样例第一段写完了这一件事。\n\n${printed}`,
  );
  expect(stories[0]?.blocks.at(-1)?.text.text).toBe(text);
});
