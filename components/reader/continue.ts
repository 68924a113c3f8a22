import { keep, recall } from "../settings/memory";
import { type Bar, button } from "./bar";
import { placesOf, withPlace } from "./places";

/** The name under which the browser keeps the places. */
const PLACES_KEY = "places";

/** Offers to go on where the reader left a long story, and notes where that is. */
export function keepPlace(prose: HTMLElement, bar: Bar): void {
  if (prose.offsetHeight < 2 * innerHeight) return;
  const path = location.pathname;
  const paragraphs = [...prose.children];
  const left = new Map(placesOf(recall(PLACES_KEY))).get(path) ?? 0;
  if (left > 0 && scrollY < innerHeight && !location.hash)
    bar.say(
      `上次读到第${left + 1}段`,
      button("接着读", () => {
        bar.stand("", []);
        paragraphs[left]?.scrollIntoView();
      }),
    );
  const note = () => {
    // A reader who has only seen the offer has not gone back to the beginning.
    if (scrollY > innerHeight)
      keep(PLACES_KEY, withPlace(placesOf(recall(PLACES_KEY)), path, placeIn(prose, paragraphs)));
  };
  // Phones end an app in the background without a `pagehide`.
  for (const event of ["pagehide", "visibilitychange"]) addEventListener(event, note);
}

const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;

/** A paragraph of which no more can be seen counts as read: less than a line. Pixels. */
const EDGE_HEIGHT = 9;

/** The first paragraph of which more than an edge can be seen; 0 once the end of the text could be. */
const placeIn = (prose: Element, paragraphs: readonly Element[]): number =>
  bottomOf(prose) < innerHeight ? 0 : paragraphs.findIndex((paragraph) => bottomOf(paragraph) > EDGE_HEIGHT);
