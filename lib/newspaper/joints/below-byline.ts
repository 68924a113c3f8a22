import type { Facts } from "@/lib/newspaper/page/facts";

/** Whether a block below a byline is its story's text, rather than a title, another byline or a caption. */
export const isTextBelowByline = ({ title, block, byline, caption }: Facts): boolean =>
  !title && block.heading === 0 && !byline && !caption;
