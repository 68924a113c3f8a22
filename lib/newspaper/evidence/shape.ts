import { TITLE_LENGTH } from "@/lib/newspaper/facts";
import { type Evidence, each } from "@/lib/newspaper/grammar/place";
import { TITLES } from "@/lib/newspaper/grammar/states";
import { endsAsking } from "@/lib/newspaper/text";

/** Convention "Paragraphs": 。！？…… at the end, or long; titles have neither. */
export const paragraphShape: Evidence = {
  name: "paragraph-shape",
  weigh: ({ facts }) => {
    if (facts.title) return null;
    const long = facts.length > TITLE_LENGTH;
    return {
      ...each(TITLES, long ? -10 : -5),
      deck: long ? -8 : -3,
      paragraph: long ? 2 : 1,
      "paragraph-opens": long ? 1 : 0,
    };
  },
};

/** Convention "Headline": titles are short; 小标题 shorter still. */
export const titleLength: Evidence = {
  name: "title-length",
  weigh: ({ facts }) => {
    if (!facts.title) return null;
    const { length } = facts;
    const marked = facts.block.heading > 0 || facts.block.bold;
    return {
      headline: length > 34 ? -3 : length < 4 ? -1.5 : 0,
      "headline-line": length > 30 ? -3 : 0,
      subhead: marked
        ? length > 26
          ? -2.5
          : length > 18
            ? -1
            : 0
        : length > 18
          ? -5
          : length > 12
            ? -2
            : length > 10
              ? 0
              : 2,
      paragraph: length > 30 ? 1 : 0,
    };
  },
};

/** Convention "Headline": no mark inside but a space; a comma is rare in headlines and rarer in 小标题. */
export const commaInside: Evidence = {
  name: "comma-inside",
  weigh: ({ facts }) => {
    if (!facts.title || !/[，、；]/.test(facts.text.replace(/^[一二三四五六七八九十\d]{1,3}、/, "")))
      return null;
    const marked = facts.block.heading > 0 || facts.block.bold;
    const comma = facts.text.includes("，");
    return marked
      ? { headline: 0, subhead: 0 }
      : {
          kicker: -0.5,
          headline: comma ? -1.5 : -0.5,
          subhead: comma ? (facts.length <= 10 ? -1 : -2.5) : -0.5,
          deck: 0,
          paragraph: facts.length <= 10 ? 0 : 1,
        };
  },
};

/** A plain line may be what a column break left of a paragraph: it is a title only where more speaks for it. */
export const plainLine: Evidence = {
  name: "plain-line",
  weigh: ({ facts, page }) => {
    const { block } = facts;
    if (!facts.title || block.heading > 0 || block.bold) return null;
    const rare = page.marked ? -1.5 : 0;
    return {
      headline: rare,
      "headline-line": -0.5,
      kicker: -0.5,
      subhead: -1.5,
      deck: -0.5,
      "notice-title": 0,
    };
  },
};

/** Titles ask and exclaim: 谁来买单？ but a paragraph's last words do so too. */
export const asking: Evidence = {
  name: "asking",
  weigh: ({ facts }) => {
    if (!facts.title || !endsAsking(facts.text) || facts.block.heading > 0 || facts.block.bold) return null;
    const question = /^[^“”，、。]{4,16}[？?]$/.test(facts.text);
    return question ? { ...each(TITLES, -1), subhead: 3 } : { ...each(TITLES, -1.5), paragraph: 0.5 };
  },
};

/** Full-width indents begin real paragraphs. */
export const indent: Evidence = {
  name: "indent",
  weigh: ({ facts, page }) => {
    const { block } = facts;
    if (block.heading > 0 || !page.indented) return null;
    return block.indented
      ? { ...each(TITLES, -1.5), paragraph: 1.5, "paragraph-opens": 0.5, "notice-body": 1 }
      : facts.title
        ? { ...each(TITLES, 1), paragraph: -1 }
        : null;
  },
};
