import type { Content, FiledStory } from "@/lib/records/content";
import type { Subject } from "./sharing";

/** How many shared subjects of each kind are named: more would not make it clearer. */
const MAX_NAMED = { topics: 2, places: 2, terms: 3, people: 2 };

/** 同属专题：样例大桥 · 同在东昌府区 · 同涉：灌区、抗旱 · 同为高田报道: what a story shares with one that it leads to. */
export function reasonLabel(
  shared: readonly Subject[],
  { bylines, topic }: Pick<FiledStory, "bylines" | "topic">,
  { site, people, topics }: Pick<Content, "people" | "topics"> & { site: Pick<Content["site"], "places"> },
): string {
  const common = shared.flatMap((subject) =>
    subject.kind === "topic"
      ? topic.flatMap((name) => (topics[name]?.slug === subject.slug ? topics[name].name : [])).slice(0, 1)
      : [],
  );
  const places = shared.flatMap((subject) =>
    subject.kind === "place" ? site.places.filter(({ id }) => id === subject.id).map(({ name }) => name) : [],
  );
  const terms = shared.flatMap((subject) => (subject.kind === "term" ? subject.word : []));
  const names = shared.flatMap((subject) =>
    subject.kind === "person"
      ? bylines
          .filter(({ name }) => people[name] === subject.slug)
          .slice(0, 1)
          .map(({ name }) => name)
      : [],
  );
  const all = (words: readonly string[], most: number) => words.slice(0, most).join("、");
  return [
    ...(common.length > 0 ? [`同属专题：${all(common, MAX_NAMED.topics)}`] : []),
    ...(places.length > 0 ? [`同在${all(places, MAX_NAMED.places)}`] : []),
    ...(terms.length > 0 ? [`同涉：${all(terms, MAX_NAMED.terms)}`] : []),
    ...(names.length > 0 ? [`同为${all(names, MAX_NAMED.people)}报道`] : []),
  ].join(" · ");
}
