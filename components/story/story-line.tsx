import type { ReactNode } from "react";
import type { Link } from "@/lib/site/link";
import { HeadlineText } from "../headline";

interface StoryLineProps {
  story: Link;
  /** At the line's end: a day, 上一篇, 下一篇, 本文. */
  mark?: string;
  rel?: "prev" | "next";
  /** The story that the reader is at: no link, and quiet. */
  current?: boolean;
  /** Below the headline. */
  children?: ReactNode;
}

/** A story of the list at the end: its headline, and what it is to the reader. */
export function StoryLine({ story: { label, url }, mark, rel, current = false, children }: StoryLineProps) {
  return (
    <li>
      <div>
        {current ? (
          <span aria-current="page">
            <HeadlineText text={label} />
          </span>
        ) : (
          <a href={url} rel={rel}>
            <HeadlineText text={label} />
          </a>
        )}
        {children}
      </div>
      {mark && <span className="quiet num">{mark}</span>}
    </li>
  );
}
