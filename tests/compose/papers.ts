import { readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Paper } from "./parts";

const FOLDER = path.join(import.meta.dirname, "papers");

const PaperModule = z.object({
  default: z.custom<Paper>((value) => typeof value === "object" && value !== null && "pages" in value),
});

/** The made-up papers, a file each in `papers/`, by their names. */
export async function papers(): Promise<Paper[]> {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts"))
    .sort();
  return Promise.all(
    files.map(async (file) => PaperModule.parse(await import(path.join(FOLDER, file))).default),
  );
}
