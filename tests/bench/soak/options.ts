import { parseArgs } from "node:util";

export interface SoakOptions {
  /** How many years of issues are published before the first day. */
  years: number;
  /** How many days are published, one after the other. */
  days: number;
  /** After so many days the state is compared with a publish of everything. */
  compare: number;
  /** After so many days the templates change. */
  templates: number;
  /** Where JSON lines are appended; null for the default. */
  out: string | null;
  /** Whether the years are taken as published, so that only the days are. Then nothing is compared. */
  assume: boolean;
}

export const USAGE =
  "npm run soak -- [--years 20] [--days 365] [--compare 10] [--templates 90] [--out FILE.jsonl] [--assume-published]";

const DEFAULTS = { years: 20, days: 365, compare: 10, templates: 90 };

/** What was asked for, or what is wrong with it in one line. */
export function readOptions(args: readonly string[]): SoakOptions | { error: string } {
  let values: ReturnType<typeof parse>["values"];
  try {
    values = parse(args).values;
  } catch (error) {
    return { error: `${error instanceof Error ? error.message : String(error)} Usage: ${USAGE}` };
  }
  const numbers = { ...DEFAULTS };
  for (const name of ["years", "days", "compare", "templates"] as const) {
    const text = values[name];
    if (text === undefined) continue;
    if (!/^[1-9]\d{0,3}$/.test(text)) return { error: `--${name} is a whole number from 1 to 9999.` };
    numbers[name] = Number(text);
  }
  return { ...numbers, out: values.out ?? null, assume: values["assume-published"] ?? false };
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      years: { type: "string" },
      days: { type: "string" },
      compare: { type: "string" },
      templates: { type: "string" },
      out: { type: "string" },
      "assume-published": { type: "boolean" },
    },
  });
