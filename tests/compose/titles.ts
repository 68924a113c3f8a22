import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { byline, deck, headline, kicker, type Paper, type Part, type StoryItem, story, text } from "./parts";

const FOLDER = path.join(import.meta.dirname, "titles");
/** Headlines on a page. */
const STORIES_A_PAGE = 5;

/** What a line of the files begins with, and what it is. `文`: one of the first paragraphs, or who signs them. */
const PARTS: Readonly<Record<string, (words: string) => Part>> = {
  引: kicker,
  主: headline,
  副: deck,
  文: (words) => (SIGNS.test(words) ? byline(words) : paragraph(words)),
};
/** 引*主+副*文+, by the lines' first characters. */
const GROUP = /^引*主+副*文+$/u;
/** □ 本报记者 田农 */
const SIGNS = /^(?:[□■◆●]|(?:本报)?(?:记者|通讯员)[\s　])[^。]{2,24}$/u;
/** 本报讯（记者 骆一禾）, 新华社罗马电, 【記者甲／青溪報導】 */
const OPENING =
  /^(?:[【〔（][^】〕）]{2,20}[讯訊电電导導道][】〕）]|[\p{Script=Han}\d]{0,16}[讯訊电電](?=[\s　（(]|记者))[\s　]*(?:[（(][^）)]{2,30}[）)])?[\s　]*(?:记者[\p{Script=Han}、]{2,9}报道：)?/u;
/** （记者 田农） below the last words. */
const CLOSING = /[（(][^（）()]*(?:记者|記者|通讯员|通訊員)[^（）()]*[）)]$/u;

function paragraph(printed: string): Part {
  const [before = ""] = OPENING.exec(printed) ?? [];
  const [after = ""] = CLOSING.exec(printed.slice(before.length)) ?? [];
  return text(printed.slice(before.length, printed.length - after.length), before, after);
}

/**
 * The headlines of a file, each with the beginning of its story: blank lines part them, `#` begins a remark.
 * @throws where a line begins otherwise, or the parts of a headline stand in another order than print has them.
 */
export function titledStories(content: string): StoryItem[] {
  return content
    .split(/\n\s*\n/)
    .map((group) => group.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      if (!GROUP.test(lines.map((line) => line.charAt(0)).join("")))
        throw new Error(`No headline: ${lines.join(" / ")}`);
      return story(lines.flatMap((line) => PARTS[line.charAt(0)]?.(line.slice(1).trim()) ?? []));
    });
}

/**
 * Made-up papers of headlines of several lines, a file each in `titles/`, for learning which line is 引题, 主题 or 副题 where all are
 * marked alike. Only headlines and paragraphs of their stories are labelled.
 */
export function titlePapers(): Paper[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const stories = titledStories(readFileSync(path.join(FOLDER, file), "utf8"));
      const name = `titles-${path.parse(file).name}`;
      return {
        name,
        form: "Headlines of many papers of one time, each with the beginning of its story.",
        width: 17,
        indent: true,
        subheadMark: null,
        pages: Array.from({ length: Math.ceil(stories.length / STORIES_A_PAGE) }, (_, page) => ({
          name: `${page + 1}`,
          items: stories.slice(page * STORIES_A_PAGE, (page + 1) * STORIES_A_PAGE),
        })),
      };
    });
}
