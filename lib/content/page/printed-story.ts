import type { Traced } from "@/lib/newspaper/source/traced";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { PageSplit, SplitStory } from "@/lib/newspaper/types";
import { LASTING } from "@/lib/records/address";
import type { Block, Headline, Repair, Story, TextPlace } from "@/lib/records/story";
import { firstCharacters } from "@/lib/text/first-characters";
import { changesIn } from "../ocr/fixes";
import { placesIn } from "../words/topics";
import type { Choice } from "./decide";
import type { Overridden } from "./overrides";
import { areSigned, printedWords, unspaced } from "./relabelled";

type SuppliedField = Extract<Repair, { kind: "supplied" }>["field"];

interface Input {
  split: PageSplit;
  story: SplitStory;
  order: number;
  file: string;
  date: string;
  page: string;
  choice: Choice;
  fixes: readonly OcrFix[];
}

/** One story of a printed page as it is published: known misreadings mended, each change recorded. */
export function printedStory({ split, story, order, file, date, page, choice, fixes }: Input): Story {
  const repairs: Repair[] = [];
  const { overrides } = choice;
  const mend = (traced: Traced, field: TextPlace["field"], block: number | null): string => {
    const mended = mendField(traced, field, block, split, fixes);
    repairs.push(...mended.repairs);
    return mended.text;
  };
  const supply = (field: "kicker" | "main" | "deck", override: Overridden | undefined): string | null => {
    const traced = story.headline[field];
    if (!override) return traced ? mend(traced, field, null) : null;
    const { printed, to } = override;
    const words = to === null ? null : printedWords(to, { split, story, order });
    if (words) {
      if (unspaced(printed ?? "") !== unspaced(words.text))
        repairs.push({ kind: "relabelled", field, from: printed, to });
      return mend(words, field, null);
    }
    const isElsewhere = to === null && printed !== null && standsIn(printed, overrides, field);
    if (isElsewhere) repairs.push({ kind: "relabelled", field, from: printed, to });
    else repairs.push(...suppliedRepair(field, override));
    return to;
  };
  const kicker = supply("kicker", overrides.kicker);
  const main = supply("main", overrides.headline);
  const deck = supply("deck", overrides.deck);
  const blocks = story.blocks.map(
    ({ kind, text }, index): Block => ({ kind, text: mend(text, "block", index) }),
  );
  const headline: Headline = { kicker, main: main ?? firstWords(story, blocks), deck };
  if (main === null)
    repairs.push({ kind: "supplied", field: "main", from: null, to: headline.main, by: "software" });
  if (overrides.bylines) {
    const { printed, to } = overrides.bylines;
    if (printed !== to && areSigned(choice.bylines ?? [], { split, story, order }))
      repairs.push({ kind: "relabelled", field: "bylines", from: printed, to });
    else repairs.push(...suppliedRepair("bylines", overrides.bylines));
  }
  repairs.push(...splitRepairs(story));

  const words = [headline.main, story.dateline?.place ?? "", ...blocks.map(({ text }) => text)].join("\n");
  return {
    ...choice.asWritten,
    kind: choice.kind ?? story.kind,
    url: LASTING.story(date, choice.slug),
    slug: choice.slug,
    headline,
    section: choice.section,
    date,
    updated: null,
    bylines: choice.bylines ?? story.bylines,
    dateline: story.dateline,
    body: { kind: "printed", blocks },
    photos: story.photos,
    pictures: [],
    textPictures: [],
    places: choice.places ?? placesIn(words, choice.allPlaces),
    repairs,
    source: { kind: "page", file, date, page, order, lines: story.lines },
  };
}

/** An editor's words in the place of the page's; none where they are the same. */
function suppliedRepair(field: SuppliedField, { printed, to }: Overridden): Repair[] {
  return printed === to ? [] : [{ kind: "supplied", field, from: printed, to, by: "editor" }];
}

/** Whether words that an editor takes from one part of the headline are in another as the editor writes it. */
const standsIn = (printed: string, { kicker, headline, deck }: Choice["overrides"], field: string): boolean =>
  Object.entries({ kicker, main: headline, deck }).some(
    ([name, override]) => name !== field && override?.to && unspaced(override.to).includes(unspaced(printed)),
  );

function mendField(
  traced: Traced,
  field: TextPlace["field"],
  block: number | null,
  split: PageSplit,
  fixes: readonly OcrFix[],
): { text: string; repairs: Repair[] } {
  let text = "";
  let done = 0;
  const repairs: Repair[] = [];
  for (const { fix, start, end } of changesIn(traced.text, fixes)) {
    text += traced.text.slice(done, start);
    const to = fix.right ?? fix.wrong;
    const place: TextPlace = { field, block, start: text.length, length: to.length };
    const { line, column } = split.source.position(traced.at[start] ?? 0);
    const common = { line, column, from: fix.wrong, note: fix.note, place };
    repairs.push(fix.right === null ? { kind: "suspect", ...common } : { kind: "misread", ...common, to });
    text += to;
    done = end;
  }
  return { text: text + traced.text.slice(done), repairs };
}

/** The splitter's own repairs: column breaks closed, spaced letters closed up. */
function splitRepairs(story: SplitStory): Repair[] {
  return story.repairs.map(({ kind, line, column, from, to }) => ({ kind, line, column, from, to }));
}

/** Stands in for a headline until an editor supplies one: the first clause, at most 24 characters. */
function firstWords(story: SplitStory, blocks: readonly Block[]): string {
  const text = blocks[0]?.text ?? story.photos.find(({ caption }) => caption)?.caption ?? "";
  const sentence = /^[^。！？；]*/.exec(text)?.[0] ?? "";
  const short = firstCharacters(sentence, 23);
  return sentence.length > short.length + 1 ? `${short}…` : sentence || "（无题）";
}
