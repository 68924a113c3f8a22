import { type Model, modelOf } from "@/lib/newspaper/grammar/model";
import { networkOf } from "@/lib/newspaper/grammar/network";
import type { Rules } from "@/lib/newspaper/grammar/rule";
import type { State } from "@/lib/newspaper/grammar/states";
import { bestStates } from "@/lib/newspaper/grammar/viterbi";
import type { Finding, PageFindings } from "@/lib/newspaper/reading/findings";
import { RULES } from "@/lib/newspaper/reading/rules";
import { trellisOf } from "@/lib/newspaper/reading/trellis";
import { type Prepared, prepare, type Sample, vocabularyOf } from "../train/dataset";
import { type FoldOutcome, readWith } from "../train/folds";
import { priorWeights } from "../train/prior";
import { train } from "../train/train";

/** How many pages that were left out are read rightly. */
export interface Rightness {
  /** Share of blocks that were given what their label allows. */
  blocks: number;
  /** Share of stories in which no field is wrong. */
  stories: number;
}

/** Pages that are learned from, and others, of other papers, that are read. */
export interface Parted {
  learned: readonly Sample[];
  leftOut: readonly Sample[];
}

/** A third of the papers is left out. */
export function parted(samples: readonly Sample[]): Parted {
  const papers = [...new Set(samples.map(({ paper }) => paper))];
  const out = new Set(papers.filter((_, index) => index % 3 === 0));
  return {
    learned: samples.filter(({ paper }) => !out.has(paper)),
    leftOut: samples.filter(({ paper }) => out.has(paper)),
  };
}

export const ruleNames = ({ evidence, joints }: Rules): string[] =>
  [...evidence, ...joints].map(({ name }) => name);

const without = (rules: Rules, name: string): Rules => ({
  evidence: rules.evidence.filter((rule) => rule.name !== name),
  joints: rules.joints.filter((rule) => rule.name !== name),
});

/** What weights learned by all rules read with all, and where one of them is silent. */
export const silenced = (pages: Parted): Silenced =>
  silencedBy(learnedBy(pages.learned, RULES), prepared(pages.leftOut, RULES));

export interface Silenced {
  all: Rightness;
  without: (name: string) => Rightness;
}

/** The same by given weights. Only pages that are read otherwise without the rule are made into stories again. */
export function silencedBy(model: Model, leftOut: readonly Prepared[]): Silenced {
  const known = leftOut.map((page) => ({
    page,
    states: statesOf(page.findings, model),
    outcome: readWith([page], model),
  }));
  return {
    all: rightness(known.map(({ outcome }) => outcome)),
    without: (name) =>
      rightness(
        known.map(({ page, states, outcome }) => {
          const other = silent(page, name);
          return areAlike(statesOf(other.findings, model), states) ? outcome : readWith([other], model);
        }),
      ),
  };
}

const statesOf = (findings: PageFindings, model: Model): State[] => bestStates(trellisOf(findings, model));

const areAlike = (some: readonly State[], others: readonly State[]): boolean =>
  some.length === others.length && some.every((state, index) => state === others[index]);

/** A page on which a rule has found nothing, and does not say so. */
function silent(page: Prepared, name: string): Prepared {
  const { contexts, evidence, joints } = page.findings;
  const others = (lists: readonly (readonly Finding[])[]) => {
    const known = new Map<readonly Finding[], readonly Finding[]>();
    return lists.map((list) => {
      const left = known.get(list) ?? list.filter(({ rule }) => rule !== name);
      known.set(list, left);
      return left;
    });
  };
  return { ...page, findings: { contexts, evidence: others(evidence), joints: others(joints) } };
}

/** What is read by weights that were learned without a rule: the others may do its work. */
export function relearned(pages: Parted, name: string): Rightness {
  const rules = without(RULES, name);
  return rightness([readWith(prepared(pages.leftOut, rules), learnedBy(pages.learned, rules))]);
}

const prepared = (samples: readonly Sample[], rules: Rules): Prepared[] =>
  samples.map((sample) => prepare(sample, rules, vocabularyOf(rules)));

function learnedBy(samples: readonly Sample[], rules: Rules) {
  const { weights, network } = train(prepared(samples, rules), vocabularyOf(rules), priorWeights());
  return modelOf(weights, networkOf(network));
}

function rightness(outcomes: readonly FoldOutcome[]): Rightness {
  const blocks = outcomes.flatMap((each) => each.blocks);
  const stories = outcomes.flatMap(({ pages }) => pages).flatMap(({ outcome }) => outcome.stories);
  return {
    blocks: blocks.filter(({ right }) => right).length / Math.max(1, blocks.length),
    stories: stories.filter(({ wrong }) => wrong.length === 0).length / Math.max(1, stories.length),
  };
}
