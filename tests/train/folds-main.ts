import { readFileSync } from "node:fs";
import path from "node:path";
import { modelOf, type StoredWeights } from "@/lib/newspaper/grammar/model";
import { STATE_NAMES, STATES } from "@/lib/newspaper/grammar/states";
import { bestStates } from "@/lib/newspaper/grammar/viterbi";
import { isContent } from "@/lib/newspaper/page/context";
import { classify } from "@/lib/newspaper/reading/classify";
import { RULES } from "@/lib/newspaper/reading/rules";
import { trellisOf } from "@/lib/newspaper/reading/trellis";
import { compose, OCR_HABITS } from "../compose/compose";
import { papers } from "../compose/papers";
import { labelledPages, SOLVED, UNSOLVED } from "../score/labelled-pages";
import { type Prepared, prepare, type Sample, vocabularyOf } from "./dataset";
import { FIELDS, measure, type PageOutcome } from "./measure";
import { TRAINING, train } from "./train";

const prior: StoredWeights = JSON.parse(readFileSync(path.join(import.meta.dirname, "prior.json"), "utf8"));
const option = (name: string) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split("=")[1];
const folders = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const extra = folders.flatMap(labelledPages);
const samples: Sample[] = [
  ...[SOLVED, UNSOLVED]
    .flatMap(labelledPages)
    .map((page) => ({ ...page, paper: page.name, habit: "fixture" })),
  ...extra.map((page) => ({ ...page, paper: page.name, habit: "extra" })),
  ...(await papers()).flatMap((paper) =>
    paper.pages.flatMap((page) => OCR_HABITS.map((habit) => compose(paper, page, habit))),
  ),
];
const vocabulary = vocabularyOf(RULES);
const all = samples.map((sample) => prepare(sample, RULES, vocabulary));
console.log(all.length, "pages", new Set(all.map((p) => p.paper)).size, "papers");
const mode = option("mode") ?? "prior";

function report(title: string, outcomes: readonly (readonly [Prepared, PageOutcome])[]) {
  const by = new Map(
    [...new Set(outcomes.map(([p]) => p.habit))].map(
      (h) => [h, outcomes.filter(([p]) => p.habit === h)] as const,
    ),
  );
  console.log(`== ${title}`);
  console.log("habit      stories  exact silent |", FIELDS.join(" "), "| paras furniture");
  for (const [habit, list] of [...by, ["ALL", outcomes] as const]) {
    const stories = list.flatMap(([, { stories }]) => stories);
    const wrong = stories.filter((s) => s.wrong.length > 0);
    const silent = wrong.filter((s) => !s.warned);
    const share = (n: number, of: number) => (of ? (n / of).toFixed(3) : "-");
    const rights = FIELDS.map((f) =>
      share(stories.filter((s) => !s.wrong.includes(f)).length, stories.length),
    );
    const paras = stories.reduce(([a, b], s) => [a + s.paragraphs[0], b + s.paragraphs[1]], [0, 0]);
    console.log(
      habit.padEnd(10),
      String(stories.length).padStart(6),
      share(stories.length - wrong.length, stories.length),
      share(silent.length, stories.length),
      "|",
      rights.join(" "),
      "|",
      share(paras[0] ?? 0, paras[1] ?? 0),
      share(list.filter(([, o]) => o.furniture).length, list.length),
    );
  }
  const warnedRight = outcomes
    .flatMap(([, o]) => o.stories)
    .filter((s) => s.wrong.length === 0 && s.warned).length;
  console.log("right but warned:", warnedRight);
  if (option("wrong"))
    for (const [page, o] of outcomes)
      for (const s of o.stories)
        if (s.wrong.length && page.name.includes(option("wrong") ?? ""))
          console.log(" ", page.name, s.story, s.wrong.join(","), s.warned ? "" : "SILENT");
}

const reader = (weights: StoredWeights) => ({ rules: RULES, model: modelOf(weights) });

if (mode === "prior")
  report(
    "hand-set",
    all.map((p) => [p, measure(p, (facts) => classify(facts, reader(prior)))] as const),
  );
if (mode === "oracle") {
  const model = modelOf(prior);
  report(
    "label's own states",
    all.map((p) => {
      const trellis = trellisOf(p.findings, model);
      const points = trellis.points.map((row, i) =>
        row.map((v, s) => (p.page.allowed[i]?.[s] === 1 ? v : v - 1000)),
      );
      const states = bestStates({ ...trellis, points });
      return [
        p,
        measure(p, (facts) => {
          let n = 0;
          return facts.map((f) => {
            if (!isContent(f)) {
              const kind =
                f.furniture === "contact" || f.furniture === "column" || f.furniture === null
                  ? "other"
                  : f.furniture;
              return { class: "furniture" as const, rule: "f", furniture: kind };
            }
            const st = states[n++] ?? "paragraph";
            return { ...STATES[st], rule: "gold" };
          });
        }),
      ] as const;
    }),
  );
}
if (mode === "fit" || mode === "folds") {
  const K = mode === "fit" ? 1 : Number(option("k") ?? 5);
  const names = [...new Set(all.map((p) => p.paper))];
  const foldOf = new Map(names.map((n, i) => [n, i % K]));
  const opts = {
    ...TRAINING,
    epochs: Number(option("epochs") ?? TRAINING.epochs),
    hold: Number(option("hold") ?? TRAINING.hold),
    rate: Number(option("rate") ?? TRAINING.rate),
  };
  const outcomes: (readonly [Prepared, PageOutcome])[] = [];
  for (let k = 0; k < K; k += 1) {
    const t = Date.now();
    const fitted = train(
      all.filter((p) => K === 1 || foldOf.get(p.paper) !== k),
      vocabulary,
      prior,
      opts,
      (e, l) => {
        if (e % 4 === 3 || e === 0) console.log("fold", k, "epoch", e, "loss", l.toFixed(3));
      },
    );
    console.log("fold", k, Date.now() - t, "ms", JSON.stringify(fitted).length, "bytes");
    const r = reader(fitted);
    for (const p of all)
      if (K === 1 || foldOf.get(p.paper) === k) outcomes.push([p, measure(p, (facts) => classify(facts, r))]);
  }
  report(mode, outcomes);
}
void STATE_NAMES;
