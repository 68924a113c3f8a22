import { readdir } from "node:fs/promises";
import path from "node:path";
import { type Fields, isYes, mapOf, readFields, textOf, type Value } from "../archive/fields";
import { textAt } from "../archive/read-text";
import { readSettings } from "../archive/settings";

export interface HugoSettings {
  url: string | null;
  /** Where content lies, by language; one of the default language has no folder of its own in addresses. */
  languages: readonly { code: string; folder: string; prefix: string }[];
  defaultLanguage: string;
  patterns: ReadonlyMap<string, string>;
  ugly: boolean;
  cased: boolean;
  zone: string | null;
  publicFolders: string[];
}

const NAMES = ["hugo", "config"].flatMap((name) =>
  ["toml", "yaml", "yml", "json"].map((end) => `${name}.${end}`),
);

/** Hugo's settings: one file, or `config/_default/` with a file for each part. null where there are none. */
export async function hugoSettings(root: string): Promise<HugoSettings | null> {
  const single = await readSettings(root, NAMES);
  const fields = await withParts(root, single);
  if (fields === null) return null;
  const content = textOf(fields, "contentdir") ?? "content";
  const defaultLanguage = (textOf(fields, "defaultcontentlanguage") ?? "en").toLowerCase();
  const inSubdir = isYes(textOf(fields, "defaultcontentlanguageinsubdir"));
  const prefixOf = (code: string) => (code === defaultLanguage && !inSubdir ? "" : `/${code}`);
  const languages = [...(mapOf(fields, "languages") ?? new Map())].flatMap(([code, value]) => {
    const own =
      typeof value === "object" && !Array.isArray(value)
        ? textOf(new Map(Object.entries(value)), "contentdir")
        : null;
    return [{ code, folder: own ?? content, prefix: prefixOf(code) }];
  });
  return {
    url: textOf(fields, "baseurl"),
    languages: languages.length > 0 ? languages : [{ code: defaultLanguage, folder: content, prefix: "" }],
    defaultLanguage,
    patterns: patternsOf(fields),
    ugly: isYes(textOf(fields, "uglyurls")),
    cased: isYes(textOf(fields, "disablepathtolower")),
    zone: textOf(fields, "timezone"),
    publicFolders: [textOf(fields, "staticdir") ?? "static", textOf(fields, "assetdir") ?? "assets"],
  };
}

async function withParts(root: string, single: Fields | null): Promise<Fields | null> {
  const folder = path.join(root, "config", "_default");
  const files = await readdir(folder).catch(() => []);
  if (files.length === 0) return single;
  const whole = new Map(single ?? []);
  for (const file of files.sort()) {
    const [, stem = "", ending = ""] = /^(.+)\.(toml|ya?ml|json)$/.exec(file) ?? [];
    const text = ending === "" ? null : await textAt(path.join(folder, file));
    const read =
      text === null
        ? null
        : readFields(text, ending === "toml" ? "toml" : ending === "json" ? "json" : "yaml");
    if (!read) continue;
    if (["hugo", "config"].includes(stem)) for (const [key, value] of read) whole.set(key, value);
    else put(whole, stem.toLowerCase().split("."), Object.fromEntries(read));
  }
  return whole.size === 0 ? null : whole;
}

/** `languages.en.toml` is the part `en` of `languages`. */
function put(whole: Map<string, Value>, [name = "", part]: readonly string[], value: Value): void {
  const known = whole.get(name);
  const others = typeof known === "object" && !Array.isArray(known) ? known : {};
  whole.set(name, part === undefined ? value : { ...others, [part]: value });
}

/** `permalinks.posts`, or since Hugo 0.112 `permalinks.page.posts`. */
function patternsOf(fields: Fields): Map<string, string> {
  const patterns = new Map<string, string>();
  const take = (map: Fields | null) => {
    for (const [section, pattern] of map ?? [])
      if (typeof pattern === "string") patterns.set(section.toLowerCase(), pattern);
  };
  const permalinks = mapOf(fields, "permalinks");
  take(permalinks);
  take(permalinks && mapOf(permalinks, "page"));
  return patterns;
}
