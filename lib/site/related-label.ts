import type { Content, FiledStory } from "@/lib/records/content";
import type { Subject } from "./sharing";

/** More of what two stories share would not make it clearer. */
const [PLACES, TERMS, PEOPLE] = [2, 3, 2];

/** 同写东昌府区 · 灌区 抗旱 · 同为高田报道: what a story shares with one that it leads to. */
export function reasonLabel(
  shared: readonly Subject[],
  { bylines }: Pick<FiledStory, "bylines">,
  { site, people }: Pick<Content, "people"> & { site: Pick<Content["site"], "places"> },
): string {
  const places = shared.flatMap((subject) =>
    subject.kind === "place" ? site.places.filter(({ id }) => id === subject.id).map(({ name }) => name) : [],
  );
  const terms = shared.flatMap((subject) => (subject.kind === "term" ? subject.word : []));
  const names = shared.flatMap((subject) =>
    subject.kind === "person" ? bylines.filter(({ name }) => people[name] === subject.slug).slice(0, 1) : [],
  );
  const about = [places.slice(0, PLACES).join("、"), terms.slice(0, TERMS).join(" ")].filter(Boolean);
  const by = names.slice(0, PEOPLE).map(({ name }) => name);
  return [
    ...(about.length > 0 ? [`同写${about.join(" · ")}`] : []),
    ...(by.length > 0 ? [`同为${by.join("、")}报道`] : []),
  ].join(" · ");
}
