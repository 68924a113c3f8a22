import { expect, it } from "vitest";
import { plainLine } from "@/lib/desk/publishing/plain-line";

it.each([
  ["· 读取内容", "· 读取内容"],
  ["· 写入 dist", "· 写好网站"],
  ["content/pages/2024-06-22-01.md:6:5 提醒 这一行像正文 [doubt]", null],
  ["content/site.yml:3:1 错误 栏目不对 [unknown-section]", null],
  ["    → 写 lines: [{text: …, is: paragraph}]", null],
  ["2 个错误，31 个提醒", "有 2 个错误，列在上面：改好再发布"],
  ["0 个错误，31 个提醒", "没有错误；31 处提醒列在下面，不妨碍发布"],
  ["已发布：14 篇报道，88 个页面，共 2.1 MB", "已发布：14 篇报道，88 个页面，共 2.1 MB"],
  ["生成 12 个页面、3 份搜索索引；新增 4、更改 9、删除 0 个文件", "重做了 12 个页面"],
  ["用时 41.2 秒：读取内容 1.2 秒，编译模板 30.1 秒", "用时 41.2 秒"],
  [
    "下一次到点：2024-06-25 08:30（定时发布、到期撤下，或新闻站点地图里有稿件满两天），届时再发布一次",
    "下一次到点：2024-06-25 08:30，届时再发布一次",
  ],
])("%s", (line, shown) => {
  expect(plainLine(line)).toBe(shown);
});
