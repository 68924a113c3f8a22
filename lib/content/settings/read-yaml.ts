import path from "node:path";
import type { z } from "zod";
import { exists } from "@/lib/files/exists";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { readText } from "../reading/files";
import { validate } from "../schema/validate";
import { parseYaml, type YamlData } from "../yaml/parse";

interface SettingsFile<T> {
  /** null where the file can't be used. */
  value: T | null;
  problems: Problem[];
  locate: YamlData["locate"];
}

const NOWHERE = { value: null, problems: [], locate: () => FILE_START };

/** Reads one YAML file of `content/`; without `fallback` the file must be there. */
export async function readYaml<T>(
  contentDir: string,
  name: string,
  schema: z.ZodType<T>,
  fallback?: T,
): Promise<SettingsFile<T>> {
  const file = `content/${name}`;
  const absolute = path.join(contentDir, name);
  const there = await exists(absolute);
  if (!there) {
    if (fallback !== undefined) return { ...NOWHERE, value: fallback };
    const missing = reporter(file)({
      severity: "error",
      rule: "missing-file",
      at: FILE_START,
      message: `没有 ${file}`,
      cure: "新建它：至少要有 name、url、description 和 sections",
    });
    return { ...NOWHERE, problems: [missing] };
  }
  const read = await readText(absolute, file);
  if (!read.ok) return { ...NOWHERE, problems: [read.problem] };
  const data = parseYaml(read.file.text, file, 1);
  if (data.empty && fallback !== undefined && data.problems.length === 0)
    return { ...NOWHERE, value: fallback };
  return { ...validate(schema, data, file), locate: data.locate };
}
