import { expect, it } from "vitest";
import { SplitOutput, toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";

const PAGE = `# 让群众得实惠

本报评论员

民生无小事，枝叶总关情。近日，全市开展民生计量专项行动，让群众得实惠，各地积极响应，收到良好效果。

# 海上新风光

**本报记者 高田 发自上海**

近日，上海滩上新添了一道风光，市民纷纷前往观看，赞不绝口，成为城市的一道新景色，让人流连忘返。

# 土豆丰收

本报聊城讯（记者 高天）6月20日，在某村的田里，村民忙着收获土豆，一派热闹的景象，令人欣喜。
`;

it("what is printed of a byline or a dateline is in the output, whether or not it names anybody", () => {
  const { stories } = SplitOutput.parse(toContract(splitPage(PAGE)));
  expect(
    stories.map(({ bylines, signed }) => [bylines.map(({ name }) => name), signed]),
  ).toMatchInlineSnapshot(`
    [
      [
        [],
        [
          "本报评论员",
        ],
      ],
      [
        [
          "高田",
        ],
        [
          "本报记者 高田 发自上海",
        ],
      ],
      [
        [
          "高天",
        ],
        [
          "本报聊城讯（记者 高天）",
        ],
      ],
    ]
  `);
});

it("every character of the page that is not a space or a Markdown mark is in the output", () => {
  const output = toContract(splitPage(PAGE));
  const letters = (text: string) => [...text.replace(/[\s#*]/g, "")].sort().join("");
  const shown = output.stories.flatMap(
    ({ headline: { kicker, main, deck }, signed, paragraphs, subheads }) => [
      kicker ?? "",
      main ?? "",
      deck ?? "",
      ...signed,
      ...paragraphs,
      ...subheads.map(({ text }) => text),
    ],
  );
  expect(letters(shown.join(""))).toBe(letters(PAGE));
});
