import { expect, it } from "vitest";
import { contactRuns } from "@/lib/site/text/contact";

const links = (text: string) =>
  contactRuns(text).flatMap((run) => (run.kind === "link" ? [[run.text, run.url]] : []));

it.each<[string, string[][]]>([
  ["电话 0635-0000000", [["0635-0000000", "tel:0635-0000000"]]],
  ["（0635）0000000", []],
  ["热线：12377", [["12377", "tel:12377"]]],
  ["400 000 0000 转 8", [["400 000 0000", "tel:4000000000"]]],
  ["+86 13000000000", [["+86 13000000000", "tel:+8613000000000"]]],
  [
    "编辑部 0635-0000000、bian.ji+news@news.example.cn。",
    [
      ["0635-0000000", "tel:0635-0000000"],
      ["bian.ji+news@news.example.cn", "mailto:bian.ji+news@news.example.cn"],
    ],
  ],
  // These are not telephone numbers: a postcode with a house number, a licence.
  ["样例路 100 号，邮编 252000", []],
  ["37120000000000000", []],
  ["javascript:alert(1)", []],
])("links are found in %s", (text, expected) => {
  expect(links(text)).toEqual(expected);
  expect(
    contactRuns(text)
      .map((run) => (run.kind === "link" ? run.text + run.closed : run.text))
      .join(""),
  ).toBe(text);
});

it("a mark behind a link is the link's: no line begins with it", () => {
  expect(contactRuns("电话 0635-0000000，邮箱 bian@news.example.cn。）")).toEqual([
    { kind: "text", text: "电话 " },
    { kind: "link", text: "0635-0000000", url: "tel:0635-0000000", closed: "，" },
    { kind: "text", text: "邮箱 " },
    { kind: "link", text: "bian@news.example.cn", url: "mailto:bian@news.example.cn", closed: "。）" },
  ]);
});
