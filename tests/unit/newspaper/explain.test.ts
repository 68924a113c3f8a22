import { expect, it } from "vitest";
import { explainSplit } from "@/lib/newspaper/explain";
import { splitPage } from "@/lib/newspaper/split";

it("says of every printed line whose it is, what it was taken for and why", () => {
  const page =
    "第2版　要闻\n\n## 样例桑蚕不愁销 ◎本报记者 张样例\n\n本报样城讯　样例第一段说的是桑\n\n蚕的事。\n";
  expect(`\n${explainSplit(splitPage(page))}`).toMatchInlineSnapshot(`
    "
       行   稿  类         规则                       文字
        1    -  furniture  furniture-folio            第2版　要闻
        3    1  headline   heading-mark               ## 样例桑蚕不愁销 ◎本报记者 张样例
        3    1  byline     byline-form                ## 样例桑蚕不愁销 ◎本报记者 张样例
        5    1  paragraph  dateline-in-head           本报样城讯　样例第一段说的是桑
        7    1  paragraph  goes-on                    蚕的事。"
  `);
});
