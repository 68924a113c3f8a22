import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EncodedCache } from "@/lib/pictures/encoded-cache";
import { EMPTY_MANIFEST, type Manifest } from "@/lib/publish/manifest/manifest";
import { Staging } from "@/lib/publish/merge/staging";
import { copyFiles, folderFiles } from "@/lib/publish/pictures/copies";
import { variantFiles } from "@/lib/publish/pictures/variant-files";
import { archiveOf } from "@/lib/site/archive/archive";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import { contentOf, type Files, story, temporaryFolder } from "../folder";
import { greyPng } from "../grey-png";
import { plainJpeg, SECRETS, turnedJpeg } from "../pictures/samples";

const NOW = "2026-01-01T00:00:00Z";
const TAKEDOWN = "takedown: {date: 2024-07-01, reason: 测试}";
const photo = (file: string) => `photos: [{file: media/${file}, alt: 样例}]`;

/** The pictures that are encoded for a content folder's site. */
const wantedOf = async (files: Files) => wantedPictures(archiveOf(await contentOf(files), NOW));

describe("pictures that are encoded", () => {
  const files = {
    "media/a.png": greyPng(30, 20, 10),
    "media/same.png": greyPng(30, 20, 10),
    "media/b.png": greyPng(30, 20, 20),
  };

  it("are those of published stories and of their texts, each encoded once", async () => {
    const wanted = await wantedOf({
      ...files,
      "stories/a.md": story("正文。\n\n![样例](/media/b.png)\n", photo("a.png")),
      "stories/b.md": story("又一篇的正文。\n", photo("same.png")),
    });
    expect(wanted.map(({ src }) => src)).toEqual(["/media/a.png", "/media/b.png"]);
  });

  it("include none of a story that was taken down, is a draft, or has expired", async () => {
    const shows = (...more: string[]) => story("正文。\n\n![样例](/media/b.png)\n", photo("a.png"), ...more);
    for (const fate of [TAKEDOWN, "draft: true", "expires: 2025-01-01"])
      expect(await wantedOf({ ...files, "stories/a.md": shows(fate) }), fate).toEqual([]);
  });
});

/** A publish's pictures. */
async function publishOnce(
  contentDir: string,
  dist: string,
  cacheDir: string,
  files: Files,
  last: Manifest["files"],
) {
  await mkdir(path.join(contentDir, "media"), { recursive: true });
  for (const [name, content] of Object.entries(files))
    if (name.startsWith("media/") && content) await writeFile(path.join(contentDir, name), content);
  const encoded: string[] = [];
  const made = await variantFiles({
    contentDir,
    wanted: await wantedOf(files),
    last,
    cache: new EncodedCache(cacheDir),
    staging: await Staging.open(dist, { ...EMPTY_MANIFEST, files: last }),
    onEncode: ({ name }) => encoded.push(name),
    onProgress: () => {},
  });
  return { files: made, encoded };
}

it("a picture that is published is neither encoded nor read again; one that is no longer shown leaves the cache, too", async () => {
  const [contentDir, dist, cache] = [
    await temporaryFolder(),
    await temporaryFolder(),
    await temporaryFolder(),
  ];
  const files = { "media/a.png": greyPng(30, 20, 10), "stories/a.md": story("正文。\n", photo("a.png")) };
  const first = await publishOnce(contentDir, dist, cache, files, {});
  expect(first.encoded.map((name) => name.slice(16))).toEqual(["-30.avif", "-30.webp", "-30.jpg"]);
  expect(Object.keys(first.files)).toEqual(first.encoded.map((name) => `pictures/${name}`));

  const edited = { ...files, "stories/a.md": story("改过的正文。\n", photo("a.png")) };
  const second = await publishOnce(contentDir, dist, cache, edited, first.files);
  expect(second).toEqual({ files: first.files, encoded: [] });
  // The manifest's bytes do not depend on the order in which pictures were finished.
  expect(JSON.stringify(second.files)).toBe(JSON.stringify(first.files));
  // Now the site is lost, but the cache is still there.
  expect(await publishOnce(contentDir, dist, cache, edited, {})).toEqual({ files: first.files, encoded: [] });

  const gone = { ...files, "stories/a.md": story("", photo("a.png"), TAKEDOWN) };
  const third = await publishOnce(contentDir, dist, cache, gone, first.files);
  expect([third.files, await readdir(cache)]).toEqual([{}, []]);
});

it("editors' photos are copied without what they say of place and camera; one that can't be cleaned is not copied", async () => {
  const [folder, dist] = [await temporaryFolder(), await temporaryFolder()];
  const files = {
    "a.jpg": await turnedJpeg(40, 80),
    "b.jpg": await plainJpeg(40, 80),
    "c.jpg": Buffer.from("CAMERA-OWNER-NAME"),
    "d.pdf": Buffer.from("PDF"),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  const staging = await Staging.open(dist, EMPTY_MANIFEST);
  const originals = await folderFiles(folder, "media/");
  const { copied, unreadable } = await copyFiles(originals, {}, staging);
  expect(unreadable).toEqual(["media/c.jpg"]);
  expect(Object.keys(copied)).toEqual(["media/a.jpg", "media/b.jpg", "media/d.pdf"]);
  const published = await readFile(staging.placeOf("media/a.jpg"));
  expect(SECRETS.filter((secret) => published.includes(secret))).toEqual([]);
  expect(await readFile(staging.placeOf("media/b.jpg"))).toEqual(files["b.jpg"]);
  // A photo that an older version copied with its metadata is copied again without it.
  const old = Object.fromEntries(
    Object.entries(copied).map(([name, [hash, bytes, made]]) => [
      name,
      [hash, bytes + 1, made.replace(/^\S+ (?=\S+ \S+ \S+$)/, "")] as [string, number, string],
    ]),
  );
  expect((await copyFiles(originals, old, staging)).copied["media/a.jpg"]).toEqual(copied["media/a.jpg"]);
  expect((await copyFiles(originals, copied, staging)).copied).toEqual(copied);
});
