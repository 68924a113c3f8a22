import { z } from "zod";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { Problem } from "@/lib/records/problem";
import type { Failed, PageInput } from "./compose";
import { type Given, identify } from "./identify";
import { takeApart } from "./own-front-matter";
import { readOcrText } from "./read-text";
import type { InputFile } from "./sources";

/** Reads a file to import, and finds out which page it is. */
export async function readInput({ file, absolute }: InputFile, given: Given): Promise<PageInput | Failed> {
  const failed = (...problems: Problem[]): Failed => ({ kind: "failed", file, problems });
  const decoded = await readOcrText({ file, absolute });
  if (decoded.kind === "failed") return failed(decoded.problem);
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
