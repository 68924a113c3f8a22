import { EVIDENCE } from "./evidence/all";
import type { Facts } from "./facts";
import { isAdvertLabel, isColumnLabel, isPhotoLabel } from "./furniture";
import { decode } from "./grammar/decode";
import { doubtOf } from "./grammar/doubt";
import type { Place, Points, Step } from "./grammar/place";
import { STATES, type State } from "./grammar/states";
import type { Verdict } from "./grammar/verdict";
import { habitsOf, headLevels } from "./habits";
import { stepsBetween } from "./joints/all";

/** What each block is, and by which rule: the reading of the whole page that has most evidence for it. */
export function classify(facts: readonly Facts[]): Verdict[] {
  const content = facts.filter(isContent);
  const places = placesOf(facts, content);
  const votes = places.map((place) =>
    EVIDENCE.flatMap(({ name, weigh }) => {
      const points = weigh(place);
      return points ? [{ name, points }] : [];
    }),
  );
  const pairs = content.map((lower, i) => {
    const [upper, place] = [content[i - 1], places[i]];
    return upper && place ? stepsBetween(upper, lower, place.page) : [];
  });
  const steps = (i: number): readonly Step[] => pairs[i] ?? [];
  const { states, margins } = decode({
    points: votes.map(sum),
    steps,
    same,
    signs: (i, state) => state === "byline" || state === "byline-opens" || inBrackets(content[i]),
    signsAgain: (i, state) =>
      state === "byline-ends" ||
      (STATES[state].class === "paragraph" && (content[i]?.signed === true || inBrackets(content[i]))),
  });
  const verdicts = states.map((state, i): Verdict => {
    const place = places[i];
    const [before, after] = [states[i - 1], states[i + 1]];
    const spoken = [
      ...(votes[i] ?? []).map(({ name, points }) => ({ name, points: points[state] ?? 0 })),
      ...said(steps(i), before, state),
    ];
    // What a block says together with the one below it counts as well.
    if (after) spoken.push(...said(steps(i + 1), state, after));
    const rule = loudest(spoken) ?? STATES[state].class;
    const doubt = place ? doubtOf({ place, state, before, margin: margins[i] }) : undefined;
    return doubt ? { ...STATES[state], rule, doubt } : { ...STATES[state], rule };
  });
  let next = 0;
  return facts.map((each) => (isContent(each) ? (verdicts[next++] ?? UNREAD) : furnitureVerdict(each)));
}

const UNREAD: Verdict = { class: "paragraph", rule: "paragraph" };

const isContent = ({ furniture, figures }: Facts) => furniture === null || figures || furniture === "contact";

function furnitureVerdict({ furniture }: Facts): Verdict {
  const kind = furniture === "contact" || furniture === null ? "other" : furniture;
  return { class: "furniture", rule: `furniture-${kind}`, furniture: kind };
}

function placesOf(facts: readonly Facts[], content: readonly Facts[]): Place[] {
  const page = habitsOf(content);
  const around = neighbours(facts);
  const levels = headLevels(content, (each) => around.column.has(each));
  return content.map((each, index) => ({
    facts: each,
    above: (n) => content[index - n] ?? null,
    below: (n) => content[index + n] ?? null,
    photoLabel: around.photo.has(each),
    advertLabel: around.advert.has(each),
    columnLabel: around.column.has(each),
    nearFolio: around.folio.has(each),
    atTop: index < 2 && content.slice(0, index).every(({ title }) => title),
    page,
    headLevel: levels[index] ?? 0,
  }));
}

/** Blocks immediately below 图片报道 or 广告, and those beside the folio. */
function neighbours(facts: readonly Facts[]): Record<"photo" | "advert" | "folio" | "column", Set<Facts>> {
  const none = () => new Set<Facts>();
  const found = { photo: none(), advert: none(), folio: none(), column: none() };
  for (const [index, each] of facts.entries()) {
    const [above, below] = [facts[index - 1], facts[index + 1]];
    const isFolio = (other: Facts | undefined) =>
      other?.furniture === "folio" || other?.furniture === "credits";
    if (isFolio(above) || isFolio(below)) found.folio.add(each);
    if (!above || isContent(above)) continue;
    if (isPhotoLabel(above.text)) found.photo.add(each);
    if (isAdvertLabel(above.text)) found.advert.add(each);
    if (isColumnLabel(above.text)) found.column.add(each);
  }
  return found;
}
function sum(votes: readonly { points: Points }[]): Points {
  const total: Points = {};
  for (const { points } of votes) {
    for (const state in points) if (isState(state)) total[state] = (total[state] ?? 0) + (points[state] ?? 0);
  }
  return total;
}

const isState = (name: string): name is State => name in STATES;

const said = (steps: readonly Step[], from: State | undefined, to: State) =>
  steps
    .filter((step) => from && step.from.includes(from) && step.to.includes(to))
    .map(({ name, points }) => ({ name, points }));

function loudest(spoken: readonly { name: string; points: number }[]): string | null {
  const best = spoken.reduce((a, b) => (b.points > a.points ? b : a), { name: "", points: 0 });
  return best.points > 0 ? best.name : null;
}

/** Whether names stand in the dateline's brackets: 本报讯（记者 高田）. */
const inBrackets = (facts: Facts | undefined) => (facts?.dateline?.bylines.length ?? 0) > 0;

/** Whether it makes no difference to readers which of two states a block has. */
function same(a: State, b: State): boolean {
  const [one, other]: [Omit<Verdict, "rule">, Omit<Verdict, "rule">] = [STATES[a], STATES[b]];
  const part = (state: Omit<Verdict, "rule">) =>
    `${state.class} ${state.opens ?? false} ${state.pends ?? false}`;
  return part(one) === part(other);
}
