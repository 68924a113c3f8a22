import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { writeWhole } from "@/lib/files/write-whole";
import type { Route } from "@/lib/site/routes/routes";
import { parsedJson } from "../parsed-json";
import { entryOfRoute, nextFolder } from "./output";

/** Says, beside Next.js's output, which templates the last publish asked for: the next one will ask for much the same. */
const ASKED = "asked.json";

const Asked = z.array(z.string());

/** The compiled templates that the last publish asked for, the most used first; none where nobody knows. */
export const lastAsked = async (cacheDir: string): Promise<string[]> =>
  parsedJson(Asked, await textOf(cacheDir)) ?? [];

/** Notes the templates of some routes. */
export async function noteAsked(cacheDir: string, routes: readonly Route[]): Promise<void> {
  const times = new Map<string, number>();
  for (const route of routes) {
    const entry = entryOfRoute(route);
    times.set(entry, (times.get(entry) ?? 0) + 1);
  }
  const text = JSON.stringify([...times].sort(([, a], [, b]) => b - a).map(([entry]) => entry));
  if (times.size > 0 && text !== (await textOf(cacheDir))) await writeWhole(fileIn(cacheDir), text);
}

const textOf = (cacheDir: string): Promise<string> => readFile(fileIn(cacheDir), "utf8").catch(() => "");

const fileIn = (cacheDir: string): string => path.join(nextFolder(cacheDir), ASKED);
