import type { ComponentProps, ComponentType, ReactNode } from "react";
import type { Run } from "@/lib/site/story/runs";
import type { EnlargeableProps } from "../enlargeable";
import type { ResponsivePictureProps } from "../responsive-picture";

/** A mended or doubtful stretch of a text. */
export type MarkedRun = Extract<Run, { kind: "misread" | "suspect" }>;

/** Where a story's content is read: all that differs between its page and a feed. The rest is one and the same. */
export interface Medium {
  Picture: ComponentType<ResponsivePictureProps>;
  /** What leads from a picture to its largest file. */
  Enlargeable: ComponentType<EnlargeableProps>;
  /** What plays a file, where that is not a browser's own. */
  players: Partial<{
    video: ComponentType<ComponentProps<"video">>;
    audio: ComponentType<ComponentProps<"audio">>;
  }>;
  /** A stretch that was mended or is doubtful. */
  Marked: ComponentType<{ run: MarkedRun }>;
  /** Large type, whose lines break between words. */
  LargeText: ComponentType<{ text: string }>;
  /** A stretch of it that stays together where it fits. */
  Phrase: ComponentType<{ children: ReactNode }>;
  Table: ComponentType<ComponentProps<"table">>;
  /** The attribute that says how a column is aligned: HTML has given up its own, which works without a style sheet. */
  align: "align" | "data-align";
  /** A task's box, done or not. */
  TaskBox: ComponentType<ComponentProps<"input">>;
}
