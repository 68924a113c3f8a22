import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";

/** What npm writes of one package. Packages that are bundled with another, or lie in this folder, come from no registry. */
const entrySchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  inBundle: z.boolean().optional(),
  link: z.boolean().optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), entrySchema) });

const { packages } = lockSchema.parse(JSON.parse(await readFile("package-lock.json", "utf8")));
const entries = Object.entries(packages).filter(([folder]) => folder !== "");

test("Every package that comes from a registry is locked by the hash of its content", () => {
  const unlocked = entries
    .filter(([, { integrity, inBundle, link }]) => !integrity?.startsWith("sha512-") && !inBundle && !link)
    .map(([folder]) => folder);
  expect(unlocked).toEqual([]);
});

test("No package is locked to one registry's address, so that every mirror can serve it", () => {
  expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
});
