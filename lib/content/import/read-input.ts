import { z } from "zod";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { Problem } from "@/lib/records/problem";
import type { Failed, PageInput } from "./composed";
import { type Given, identify } from "./identify";
import { pageIdentifier } from "./identify-pages";
import type { InputFile } from "./input-file";
import { layoutInput } from "./layout-input";
import { takeApart } from "./own-front-matter";
import { readImportedText } from "./read-text";
import { recognisedPages } from "./recognised-pages";

/** Reads a file of text to import, a page's text or the pages of a recogniser, and finds out which pages they are. */
export async function readInput(source: InputFile, given: Given): Promise<(PageInput | Failed)[]> {
  const read = await readImportedText(source);
  if (read.kind === "failed") return [{ kind: "failed", file: source.file, problems: [read.problem] }];
  if (read.kind === "text") return [textInput(source, read, given)];
  const name = pageIdentifier(source, given);
  const inputs: (PageInput | Failed)[] = [];
  for (const page of await recognisedPages(source, read.reader, read.text))
    inputs.push(await layoutInput(source, page, name));
  return inputs;
}

function textInput(
  { file, absolute }: InputFile,
  { text, encoding }: { text: string; encoding: PageInput["encoding"] },
  given: Given,
): PageInput | Failed {
  const failed = (...problems: Problem[]): Failed => ({ kind: "failed", file, problems });
  const apart = takeApart(file, text);
  if (!apart.ok) return failed(...apart.problems);
  const identified = identify(file, absolute, given, ownIdentity(file, apart.parts.yaml));
  if (!identified.ok) return failed(...identified.problems);
  const { identity } = identified;
  return {
    kind: "input",
    file,
    absolute,
    encoding,
    parts: apart.parts,
    identity,
    place: null,
    printed: null,
  };
}

/** Unchecked: whether they are a date and a page is `identify`'s to say. */
const OwnIdentity = z.object({ date: z.string().optional(), page: z.string().optional() });

function ownIdentity(file: string, yaml: string): Pick<Given, "date" | "page"> {
  const own = OwnIdentity.safeParse(parseYaml(yaml, file, 2).value).data;
  return { date: own?.date || null, page: own?.page || null };
}
