import type { OrderedPage } from "@/lib/layout/ordered";
import { modelOf } from "@/lib/newspaper/grammar/model";
import type { Rules } from "@/lib/newspaper/grammar/rule";
import { STATE_NAMES } from "@/lib/newspaper/grammar/states";
import { cutBlocks } from "@/lib/newspaper/page/blocks";
import { type BlockFacts, readFacts } from "@/lib/newspaper/page/facts";
import type { PaperHabits } from "@/lib/newspaper/page/paper-habits";
import { type Finding, findingsOf, type PageFindings } from "@/lib/newspaper/reading/findings";
import { trellisOf } from "@/lib/newspaper/reading/trellis";
import { readSource } from "@/lib/newspaper/source/source";
import type { Label } from "../score/label";
import type { NumberedPage } from "./crf";
import { allowedStates } from "./gold";

/** A labelled page that is trained on, or measured. */
export interface Sample {
  name: string;
  /** Pages of one paper are never parted between training and measuring. */
  paper: string;
  /** How its text was recognised, where that is known. */
  habit: string;
  text: string;
  label: Label;
  /** Names the page of the paper, in whatever habit; pages of the fixtures have none. */
  issue?: string;
  /** What other issues of its paper have shown. */
  known?: PaperHabits | null;
  /** Where its lines stand, if that is known. */
  layout?: OrderedPage | null;
}

/** A sample with what the rules find on it. */
export interface Prepared extends Sample {
  facts: readonly BlockFacts[];
  findings: PageFindings;
  page: NumberedPage;
}

/** Numbers for findings: rule and finding → index. */
export interface Vocabulary {
  evidence: ReadonlyMap<string, number>;
  joints: ReadonlyMap<string, number>;
}

export const keyOf = ({ rule, finding }: Pick<Finding, "rule" | "finding">) => `${rule} ${finding}`;

export function vocabularyOf({ evidence, joints }: Rules): Vocabulary {
  const numbered = (rules: readonly { name: string; findings: readonly string[] }[]) =>
    new Map(
      rules
        .flatMap(({ name, findings }) =>
          [...findings, "otherwise"].map((finding) => keyOf({ rule: name, finding })),
        )
        .map((key, index) => [key, index] as const),
    );
  return { evidence: numbered(evidence), joints: numbered(joints) };
}

const NO_WEIGHTS = modelOf({ evidence: {}, joints: {}, transitions: {}, signedTwice: 0, temperature: 1 });

export function prepare(sample: Sample, rules: Rules, vocabulary: Vocabulary): Prepared {
  const { known = null } = sample;
  const facts = cutBlocks(readSource(sample.text), known?.outlets, sample.layout).map(readFacts);
  const findings = findingsOf(facts, rules, known);
  const allowed = allowedStates(
    findings.contexts.map((context) => context.facts),
    sample.label,
  );
  const { signs, signsAgain } = trellisOf(findings, NO_WEIGHTS);
  const numbers = (found: readonly Finding[], table: ReadonlyMap<string, number>) =>
    Int32Array.from(found.flatMap((each) => table.get(keyOf(each)) ?? []));
  return {
    ...sample,
    facts,
    findings,
    page: {
      evidence: findings.evidence.map((found) => numbers(found, vocabulary.evidence)),
      joints: findings.joints.map((found) => numbers(found, vocabulary.joints)),
      allowed: allowed.map((states) => Uint8Array.from(STATE_NAMES, (state) => Number(states.has(state)))),
      signs,
      signsAgain,
    },
  };
}
