import { utterancesOf } from "./utterances";

/** Something of the story that is read out in one go, and shown while it is. */
export interface Spoken {
  element: Element;
  stretches: string[];
}

/** The text of an element without what is only for the eye: marks of footnotes. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true);
  if (copy instanceof Element) for (const mark of copy.querySelectorAll("sup")) mark.remove();
  return copy.textContent ?? "";
}

/** Headline, byline, and each paragraph. */
export const spokenOf = (story: Element): Spoken[] =>
  [...story.querySelectorAll("h1, .facts p, .prose p, .prose h2, .prose h3, .prose li, .prose td")]
    .filter((element) => !element.querySelector("p") && !element.closest(".footnotes"))
    .map((element) => ({ element, stretches: utterancesOf(textOf(element)) }))
    .filter(({ stretches }) => stretches.length > 0);
