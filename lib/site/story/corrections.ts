import { correctionAnchor } from "@/lib/records/anchors";
import { compare } from "@/lib/records/compare";
import type { FiledStory } from "@/lib/records/content";
import { dayOf, momentOf } from "@/lib/records/date";
import type { Correction } from "@/lib/records/story";
import type { Link } from "../link";
import { momentLabel } from "../text/labels";
import { storyLink } from "./teaser";

/** 报道更正 */
export interface CorrectionView {
  /** Unique in its story's page: correction-2024-06-25. */
  id: string;
  date: string;
  dateLabel: string;
  text: string;
  by: string | null;
}

/** One among those of other stories; `story` leads to it. */
export interface ListedCorrection extends CorrectionView {
  story: Link;
}

/** 报道更正 with the story that it is about. */
export interface FiledCorrection {
  /** The day of the correction, or the moment, by which lists are ordered. */
  date: string;
  story: FiledStory;
  view: CorrectionView;
}

/** A story's corrections as readers see them. Ids are those of their days: one more never renames those there are. */
export function correctionViews(corrections: readonly Correction[]): CorrectionView[] {
  return corrections.map(({ date, text, by }, index) => {
    const day = dayOf(date);
    const before = corrections.slice(0, index).filter((other) => dayOf(other.date) === day).length;
    return {
      id: correctionAnchor(day, before),
      date,
      dateLabel: momentLabel(date),
      text,
      by: by ?? null,
    };
  });
}

/** The corrections of all stories, newest first. */
export function correctionsOf(stories: readonly FiledStory[]): FiledCorrection[] {
  return stories
    .filter(({ corrections }) => corrections.length > 0)
    .flatMap((story) => correctionViews(story.corrections).map((view) => ({ date: view.date, story, view })))
    .sort((a, b) => compare(momentOf(b.date), momentOf(a.date)) || compare(a.story.url, b.story.url));
}

/** A correction among those of other stories. */
export const listedCorrection = ({ story, view }: FiledCorrection): ListedCorrection => ({
  ...view,
  story: { ...storyLink(story), url: `${story.url}#${view.id}` },
});
