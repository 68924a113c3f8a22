import { STATES } from "@/lib/newspaper/grammar/states";
import type { StateMeaning } from "@/lib/newspaper/grammar/verdict";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import { isContent } from "@/lib/newspaper/page/context";
import { readFacts } from "@/lib/newspaper/page/facts";
import type { PaperHabits } from "@/lib/newspaper/page/paper-habits";
import { habitsFrom } from "@/lib/newspaper/paper/habits-from";
import type { ReadBlock } from "@/lib/newspaper/paper/read-block";
import { readSource } from "@/lib/newspaper/source/source";
import { randomOf } from "../compose/random";
import type { Sample } from "./dataset";
import { allowedStates } from "./gold";

/** Which issues of its paper are known when a page is read: none, one other, all others. */
export const KNOWN_ISSUES = ["none", "one", "all"] as const;

/** `half`: one other for every second page, so that weights are learned for both. */
export type KnownIssues = (typeof KNOWN_ISSUES)[number] | "half";

/** Gives each sample what the labels of other issues of its paper, recognised in the same way, show of the paper. */
export function withKnownPapers(samples: readonly Sample[], known: KnownIssues): Sample[] {
  if (known === "none") return [...samples];
  const read = new Map<Sample, ReadBlock[]>();
  const blocksOf = (sample: Sample) => {
    const blocks = read.get(sample) ?? readAsLabelled(sample);
    read.set(sample, blocks);
    return blocks;
  };
  return samples.map((sample) => {
    const others = othersOf(sample, samples);
    if (others.length === 0 || (known === "half" && randomOf(sample.name)() < 0.5)) return sample;
    return { ...sample, known: habitsOf(known === "all" ? others : others.slice(0, 1), blocksOf) };
  });
}

const habitsOf = (samples: readonly Sample[], blocksOf: (sample: Sample) => ReadBlock[]): PaperHabits =>
  habitsFrom(samples.map(blocksOf));

/** The other issues of a page's paper in the same habit of a recogniser; the next one first. */
function othersOf({ paper, habit, issue }: Sample, samples: readonly Sample[]): Sample[] {
  if (issue === undefined) return [];
  const own = samples.filter((other) => other.paper === paper && other.habit === habit);
  const place = own.findIndex((other) => other.issue === issue);
  return [...own.slice(place + 1), ...own.slice(0, place)];
}

/** The blocks of a page as its label has them. */
function readAsLabelled({ text, label }: Sample): ReadBlock[] {
  const facts = cutBlocks(readSource(text)).map(readFacts);
  const allowed = allowedStates(facts.filter(isContent), label);
  const blocks: ReadBlock[] = [];
  let next = 0;
  let story = -1;
  let pending = false;
  for (const each of facts) {
    const [state] = isContent(each) ? (allowed[next++] ?? []) : [];
    const meaning: StateMeaning = state ? STATES[state] : { class: "furniture" };
    if (meaning.class === "furniture") {
      blocks.push({ facts: each, class: "furniture", story: null });
      continue;
    }
    if (!pending && (meaning.opens || meaning.pends)) story += 1;
    pending = meaning.pends === true;
    blocks.push({ facts: each, class: meaning.class, story: Math.max(story, 0) });
  }
  return blocks;
}
