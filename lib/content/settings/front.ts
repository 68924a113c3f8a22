import type { FiledStory } from "@/lib/records/content";
import type { FrontChoices } from "@/lib/records/front";
import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { Site } from "@/lib/records/site";
import { canonicalAddress } from "@/lib/records/spelling";
import type { Withdrawn } from "@/lib/records/withdrawn";
import { meantNames, nearAmong } from "../links/near";
import type { FrontDraft } from "../schema/drafts";
import type { Path, YamlData } from "../yaml/parse";
import { checkSection } from "./references";

const FRONT_FILE = "content/front.yml";

/** A word of `front.yml` and where it stands. */
interface Word {
  word: string;
  at: Position;
}

/** What content/front.yml names, before the stories and sections are looked up. */
export interface FrontWords {
  lead: Word | null;
  leadUntil: string | null;
  beside: Word[];
  order: Word[];
  hidden: Word[];
}

export function frontWords(draft: FrontDraft, locate: YamlData["locate"]): FrontWords {
  const word = (text: string, ...path: Path): Word => ({ word: text, at: locate(path) });
  const words = (key: "beside" | "order" | "hidden") =>
    draft[key].map((text, index) => word(text, key, index));
  return {
    lead: draft.lead ? word(draft.lead, "lead") : null,
    leadUntil: draft.leadUntil ?? null,
    beside: words("beside"),
    order: words("order"),
    hidden: words("hidden"),
  };
}

/** Looks up the stories and sections that `front.yml` names. Old addresses (`aliases`) count; a story that was taken down is a warning. */
export function frontChoices(
  { lead, leadUntil, beside, order, hidden }: FrontWords,
  site: Site,
  stories: readonly FiledStory[],
  withdrawn: readonly Withdrawn[],
): { choices: FrontChoices; problems: Problem[] } {
  const problems: Problem[] = [];
  const named = lead || beside.length > 0 || hidden.length > 0;
  const find = named ? storyFinder(stories, withdrawn) : () => UNKNOWN;
  const story = ({ word, at }: Word): string[] => {
    const found = find(addressOf(word));
    if (found.kind === "story") return [found.url];
    problems.push(found.kind === "withdrawn" ? isWithdrawn(word, at) : noSuchStory(word, at, stories));
    return [];
  };
  const section = ({ word, at }: Word): string[] => {
    const found = checkSection(word, site, FRONT_FILE, at);
    if ("id" in found) return [found.id];
    problems.push(found.problem);
    return [];
  };
  const [leading] = lead ? story(lead) : [];
  const choices: FrontChoices = {
    lead: leading ? { url: leading, until: leadUntil } : null,
    beside: beside.flatMap(story),
    order: order.flatMap(section),
    hidden: {
      stories: hidden.filter(isAddress).flatMap(story),
      sections: hidden.filter((each) => !isAddress(each)).flatMap(section),
    },
  };
  return { choices, problems: [...problems, ...contradictions(choices, [lead ?? [], beside].flat())] };
}

/** The address that a word means, however it is spelt. */
const addressOf = (word: string): string => canonicalAddress(word) ?? word;

const isAddress = ({ word }: Word) => word.startsWith("/");

type Found = { kind: "story"; url: string } | { kind: "withdrawn" } | { kind: "unknown" };
const UNKNOWN: Found = { kind: "unknown" };

/** Finds stories by any address they have or had. */
function storyFinder(
  stories: readonly FiledStory[],
  withdrawn: readonly Withdrawn[],
): (url: string) => Found {
  const byAddress = new Map<string, Found>();
  for (const { url, aliases } of withdrawn)
    for (const address of [url, ...aliases]) byAddress.set(address, { kind: "withdrawn" });
  for (const { url, aliases } of stories)
    for (const address of [...aliases, url]) byAddress.set(address, { kind: "story", url });
  return (url) => byAddress.get(url) ?? UNKNOWN;
}

/** The errors for what is both pinned and hidden. */
function contradictions({ hidden }: FrontChoices, pinned: readonly Word[]): Problem[] {
  const out = new Set(hidden.stories);
  return pinned
    .filter(({ word }) => out.has(addressOf(word)))
    .map(({ word, at }) =>
      reporter(FRONT_FILE)({
        severity: "error",
        rule: "pinned-and-hidden",
        at,
        message: `${word} 既要放上首页，又写在 hidden 里`,
        cure: "两处删去一处",
      }),
    );
}

function noSuchStory(word: string, at: Position, stories: readonly FiledStory[]): Problem {
  const named = ({ url, headline }: FiledStory) => `${url}（${headline.main}）`;
  const newest = stories.slice(0, 3).map(named);
  const byUrl = new Map(stories.map((story) => [story.url, story]));
  const near = nearAmong(byUrl.keys())(addressOf(word)).flatMap((url) => byUrl.get(url) ?? []);
  return reporter(FRONT_FILE)({
    severity: "error",
    rule: "unknown-story",
    at,
    message: `没有网址是 ${word} 的稿件，或它还是草稿`,
    cure: `${meantNames(near.map(named))}写稿件页的网址${newest.length > 0 ? `，如 ${newest.join("、")}` : ""}；已经不要的就删去`,
  });
}

const isWithdrawn = (word: string, at: Position): Problem =>
  reporter(FRONT_FILE)({
    severity: "warning",
    rule: "pinned-withdrawn",
    at,
    message: `${word} 已经撤下，首页不再用它`,
    cure: "从 front.yml 里删去它",
  });
