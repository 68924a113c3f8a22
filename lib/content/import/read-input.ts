import { readFile } from "node:fs/promises";
import { z } from "zod";
import { parseYaml } from "@/lib/content/yaml/parse";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import type { Failed, PageInput } from "./compose";
import { decodeText } from "./decode";
import { type Given, identify } from "./identify";
import { takeApart } from "./own-front-matter";
import { type InputFile, reasonOf } from "./sources";

/** Reads a file to import, and finds out which page it is. */
export async function readInput({ file, absolute }: InputFile, given: Given): Promise<PageInput | Failed> {
  const failed = (...problems: Problem[]): Failed => ({ kind: "failed", file, problems });
  const report = reporter(file);
  const bytes = await readFile(absolute).catch(reasonOf);
  if (typeof bytes === "string")
    return failed(
      report({
        severity: "error",
        rule: "cannot-read",
        at: FILE_START,
        message: `读不到文件（${bytes}）`,
        cure: "检查路径和权限",
      }),
    );
  const decoded = decodeText(bytes);
  if (decoded.kind === "refused") {
    const { rule, line, column, message, cure } = decoded;
    return failed(report({ severity: "error", rule, at: { line, column }, message, cure }));
  }
  const apart = takeApart(file, decoded.text);
  if (!apart.ok) return failed(...apart.problems);
  const identified = identify(file, absolute, given, ownIdentity(file, apart.parts.yaml));
  if (!identified.ok) return failed(...identified.problems);
  const { encoding } = decoded;
  return { kind: "input", file, absolute, encoding, parts: apart.parts, identity: identified.identity };
}

/** Unchecked: whether they are a date and a page is `identify`'s to say. */
const OwnIdentity = z.object({ date: z.string().optional(), page: z.string().optional() });

function ownIdentity(file: string, yaml: string): Pick<Given, "date" | "page"> {
  const own = OwnIdentity.safeParse(parseYaml(yaml, file, 2).value).data;
  return { date: own?.date || null, page: own?.page || null };
}
