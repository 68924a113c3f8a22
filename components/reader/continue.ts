import { keep, recall } from "../settings/memory";
import { type Bar, button } from "./bar";
import { placesOf, withPlace } from "./places";

/** Under which the places are kept. */
const KEY = "places";

/** Offers to go on where the reader left a long story, and notes where that is. */
export function keepPlace(prose: HTMLElement, bar: Bar): void {
  if (prose.offsetHeight < 2 * innerHeight) return;
  const path = location.pathname;
  const paragraphs = [...prose.children];
  const left = new Map(placesOf(recall(KEY))).get(path) ?? 0;
  if (left > 0 && scrollY < innerHeight && !location.hash)
    bar.say(
      `上次读到第${left + 1}段`,
      button("接着读", () => {
        bar.stand("", []);
        paragraphs[left]?.scrollIntoView();
      }),
    );
  const note = () => {
    // Who has only seen the offer has not gone back to the beginning.
    if (scrollY > innerHeight) keep(KEY, withPlace(placesOf(recall(KEY)), path, placeIn(prose, paragraphs)));
  };
  // Phones end an app in the background without a `pagehide`.
  for (const event of ["pagehide", "visibilitychange"]) addEventListener(event, note);
}

const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;

/** The height of part of a line, in pixels. */
const SEEN = 9;

/** The first paragraph of which more than an edge can be seen; 0 once the end of the text could be. */
const placeIn = (prose: Element, paragraphs: readonly Element[]): number =>
  bottomOf(prose) < innerHeight ? 0 : paragraphs.findIndex((paragraph) => bottomOf(paragraph) > SEEN);
