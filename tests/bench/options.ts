import { parseArgs } from "node:util";

import type { Limits } from "./limits";

export type Kind = "stories" | "pages";

export interface Options {
  /** How many stories; one run each. */
  sizes: number[];
  /** How often nothing and one story more are published. */
  rounds: number;
  kind: Kind;
  /** null: where it is installed. */
  hugo: boolean | null;
  /** Where JSON lines are appended; null for the default. */
  out: string | null;
  /** Whether the published site is left where it was made. */
  keep: boolean;
  /** Whether the archive is taken as published, so that only what follows is measured. */
  assume: boolean;
  /** What each publish may have. */
  limits: Limits;
}

export const USAGE =
  "npm run bench -- [--n 1000]… [--rounds 3] [--kind stories|pages] [--hugo|--no-hugo] [--out FILE.jsonl] [--keep] [--assume-published] [--memory MIB] [--cores 1]";

/** What was asked for, or what is wrong with it in one line. */
export function readOptions(args: readonly string[]): Options | { error: string } {
  let values: ReturnType<typeof parse>["values"];
  try {
    values = parse(args).values;
  } catch (error) {
    return { error: `${firstLine(error)} Usage: ${USAGE}` };
  }
  const sizes = (values.n ?? ["1000"]).map(wholeNumber);
  const rounds = wholeNumber(values.rounds ?? "3");
  const kind = values.kind ?? "stories";
  const [memory, cores] = [values.memory, values.cores].map((text) =>
    text === undefined ? null : wholeNumber(text),
  );
  if (sizes.includes(null)) return { error: `--n is a whole number from 1, such as --n 1000.` };
  if (rounds === null) return { error: `--rounds is a whole number from 1, such as --rounds 3.` };
  if ((values.memory && !memory) || (values.cores && !cores))
    return { error: "--memory (MiB) and --cores are whole numbers from 1, such as --memory 2048 --cores 1." };
  if (kind !== "stories" && kind !== "pages") return { error: `--kind is stories or pages, not ${kind}.` };
  return {
    sizes: sizes.filter((size) => size !== null),
    rounds,
    kind,
    hugo: values.hugo ?? null,
    out: values.out ?? null,
    keep: values.keep ?? false,
    assume: values["assume-published"] ?? false,
    limits: { memory: memory ?? null, cores: cores ?? null },
  };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      n: { type: "string", multiple: true },
      rounds: { type: "string" },
      kind: { type: "string" },
      hugo: { type: "boolean" },
      out: { type: "string" },
      keep: { type: "boolean" },
      "assume-published": { type: "boolean" },
      memory: { type: "string" },
      cores: { type: "string" },
    },
  });

const wholeNumber = (text: string): number | null => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : null);

const firstLine = (error: unknown) =>
  `${(error instanceof Error ? error.message : String(error)).split("\n")[0]?.split(". ")[0]}.`;
