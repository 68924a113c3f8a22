import path from "node:path";
import { type Fields, readFields } from "./fields";
import { textAt } from "./read-text";

const FORMS = { yml: "yaml", yaml: "yaml", toml: "toml", json: "json" } as const;
type Ending = keyof typeof FORMS;
const isEnding = (text: string): text is Ending => Object.keys(FORMS).includes(text);

/** The settings of the first of these files that is there, by the ending of its name; null where there is none, or none can be read. */
export async function readSettings(root: string, names: readonly string[]): Promise<Fields | null> {
  for (const name of names) {
    const text = await textAt(path.join(root, name));
    const ending = name.split(".").at(-1) ?? "";
    if (text !== null && isEnding(ending)) return readFields(text, FORMS[ending]);
  }
  return null;
}
