import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { placesIn } from "@/lib/content/words/topics";
import type { Site } from "@/lib/records/site";
import { type ArchivePlan, type GeneratedFile, writeArchive } from "./archive";
import type { Material } from "./material";
import { addedStory, fileOf, GENERATED, type GeneratedStory, storyAt } from "./stories";

const THEME = path.join(import.meta.dirname, "hugo");

/** Hugo's version where it is installed, `hugo v0.111.3…`; null where it is not. */
export function hugoVersion(): string | null {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? (stdout.split("-")[0]?.split("+")[0]?.trim() ?? null) : null;
}

/** The same stories as Hugo has them: a section a folder, everything else a taxonomy. */
export const hugoPlan = (size: number, material: Material, site: Site): ArchivePlan => ({
  size,
  fileAt: (index) => hugoFile(storyAt(index, material), site),
  addedAt: (index) => hugoFile(addedStory(index, material), site),
});

function hugoFile(story: GeneratedStory, site: Site): GeneratedFile {
  const { date, slug, title, kicker, section, bylines, paragraphs } = story;
  const [year, month] = [date.slice(0, 4), date.slice(0, 7)];
  const people = bylines.map(({ name }) => name);
  const places = placesIn(`${title}\n${paragraphs.join("\n")}`, site.places);
  const fields = {
    title,
    ...(kicker === null ? {} : { kicker }),
    date,
    url: `/${date.replaceAll("-", "/")}/${slug}/`,
    people,
    places,
    years: [year],
    months: [month],
    days: [date],
    sectionmonths: [`${section}-${month}`],
    placeyears: places.map((place) => `${place}-${year}`),
    personyears: people.map((person) => `${person}-${year}`),
  };
  // JSON values are YAML.
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const text = ["---", `# ${GENERATED}`, ...lines, "---", "", paragraphs.join("\n\n"), ""].join("\n");
  return { name: `${section}/${fileOf(story)}`, text };
}

/** Lays out a Hugo site in `folder`; its stories are under `content/`. */
export async function writeHugoSite(folder: string, plan: ArchivePlan, site: Site): Promise<void> {
  await mkdir(folder, { recursive: true });
  await rm(path.join(folder, "layouts"), { recursive: true, force: true });
  await cp(path.join(THEME, "layouts"), path.join(folder, "layouts"), { recursive: true });
  const config = await readFile(path.join(THEME, "config.toml"), "utf8");
  // TOML takes JSON's strings; top-level keys come before the tables.
  const [title, description] = [site.name, site.description].map((text) => JSON.stringify(text));
  await writeFile(
    path.join(folder, "config.toml"),
    `title = ${title}\n${config}\n[params]\ndescription = ${description}\n`,
  );
  await writeArchive(path.join(folder, "content"), plan);
  for (const [order, { id, name }] of site.sections.entries()) {
    const index = path.join(folder, "content", id, "_index.md");
    await mkdir(path.dirname(index), { recursive: true });
    await writeFile(
      index,
      `---\ntitle: ${JSON.stringify(name)}\nurl: /section/${id}/\norder: ${order}\n---\n`,
    );
  }
}
