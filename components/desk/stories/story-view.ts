import type { Problem } from "@/lib/records/problem";
import type { Choice } from "../form/field";

export interface BylineView {
  name: string;
  role: string;
  outlet: string;
}

export interface PhotoView {
  ref: string;
  file: string;
  alt: string;
  caption: string;
  credit: string;
}

/** One step of 三审三校; `done` is null where nobody has read it yet. */
export interface StepView {
  step: string;
  done: { name: string; when: string } | null;
  isRequired: boolean;
}

/** A story as its form shows it. */
export interface StoryView {
  /** `page`: printed; its text is the page's. */
  kind: "file" | "page";
  url: string;
  file: string;
  headline: string;
  /** 草稿, 定时：6月23日 08:30 */
  state: string;
  standing: "draft" | "scheduled" | "waiting" | "published" | "expiring" | "expired";
  /** 三审三校, step by step. */
  review: readonly StepView[];
  /** Of the file when it was read: what is saved must be made of it. */
  version: string;
  /** What fields are called: of the schema. */
  labels: Readonly<Record<string, string>>;
  fields: {
    title: string;
    kicker: string;
    deck: string;
    day: string;
    time: string;
    expiresDay: string;
    expiresTime: string;
    section: string;
    kind: string;
    bylines: readonly BylineView[];
    places: readonly string[];
    photos: readonly PhotoView[];
    draft: boolean;
    body: string | null;
  };
  /** Fields of which no form can be made. */
  unreadable: readonly string[];
  /** What the page has in the place of what an editor wrote. */
  printed: Readonly<Record<string, string | null>>;
  sections: readonly Choice[];
  places: readonly Choice[];
  roles: readonly Choice[];
  kinds: readonly Choice[];
  problems: readonly Problem[];
  /** The address of the page at the desk that has the text; null where there is none. */
  pageUrl: string | null;
  /** Where its pictures go: `2024/06/jiliang`. */
  pictures: string;
}
