import type { Story } from "@/lib/records/story";

/** The pages on which a story is printed, in its order; none of one that an editor wrote. */
export const printedParts = ({ source }: Pick<Story, "source">): { file: string; page: string }[] =>
  source.kind === "page" ? [source, ...(source.continued ?? [])] : [];
