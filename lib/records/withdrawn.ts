import { z } from "zod";

/** 撤下: all that is kept of a story that was taken down. Its words are nowhere in the records. */
export const Withdrawn = z.object({
  /** The story's URL, which says when and why. */
  url: z.string(),
  /** Its old addresses, which still lead there. */
  aliases: z.array(z.string()),
  /** The day on which it was taken down. */
  date: z.string(),
  reason: z.string().min(1),
  /** Where editors write of it, first where they took it down: for their reports, not for readers. */
  files: z.array(z.string()),
});
export type Withdrawn = z.infer<typeof Withdrawn>;
