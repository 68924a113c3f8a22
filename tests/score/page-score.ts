import type { SplitOutput } from "@/lib/newspaper/contract";
import { align, likeness } from "./align";
import type { Label, LabelledStory } from "./label";
import { count, type Tallies } from "./tally";

type ReadStory = SplitOutput["stories"][number];

/** How alike two stories' texts must be for their bounds to be right: a paragraph more or less is not. */
const SAME_BOUNDS = 0.97;

/** Adds what one page's split has right and wrong to the tallies. */
export function scorePage(read: SplitOutput, label: Label, tallies: Tallies): void {
  if (label.stories) {
    const pairs = align(read.stories, label.stories, (a, b) => likeness(textOf(a, b), textOf(b, b)));
    for (const [mine, theirs] of pairs) scoreStory(mine, theirs, tallies);
  }
  if (label.furniture) count(tallies, "furniture", read.furniture, label.furniture);
}

function scoreStory(mine: ReadStory | null, theirs: LabelledStory | null, tallies: Tallies): void {
  const alike = mine && theirs && likeness(textOf(mine, theirs), textOf(theirs, theirs)) >= SAME_BOUNDS;
  count(tallies, "story", mine ? [alike ? "same" : "other"] : [], theirs ? ["same"] : []);
  const add = (
    field: string,
    values: (story: ReadStory | LabelledStory) => readonly unknown[] | undefined,
  ) => {
    const wanted = theirs ? values(theirs) : [];
    // What the label does not speak of is free.
    if (wanted) count(tallies, field, mine ? (values(mine) ?? []) : [], wanted);
  };
  const one = (value: unknown) => (value === undefined ? undefined : [value]);
  add("kind", ({ kind }) => one(kind));
  add("kicker", ({ headline }) => one(headline?.kicker));
  add("headline", ({ headline }) => one(headline?.main));
  add("deck", ({ headline }) => one(headline?.deck));
  add("bylines", ({ bylines }) => bylines);
  add("dateline", ({ dateline }) => one(dateline));
  add("paragraphs", ({ paragraphs }) => paragraphs);
  add("subheads", ({ subheads }) => subheads);
  add("photos", ({ photos }) => photos);
  add("jump", ({ jump }) => one(jump));
}

/** A story's words on the page, as far as the label speaks of them: its bounds are right where they are the same. */
function textOf(story: ReadStory | LabelledStory, label: LabelledStory): string {
  const { headline, paragraphs, subheads, photos } = story;
  return [
    label.headline && [headline?.kicker, headline?.main, headline?.deck],
    label.paragraphs && paragraphs,
    label.subheads && subheads?.map(({ text }) => text),
    label.photos && photos?.map(({ caption }) => caption),
  ]
    .flat()
    .join("");
}
