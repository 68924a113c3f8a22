import { describe, expect, it } from "vitest";
import { isForObjectStore } from "@/lib/deploy/object-store";
import { planDeploy } from "@/lib/deploy/plan";
import { readTarget } from "@/lib/deploy/target";
import {
  EMPTY_MANIFEST,
  journalOf,
  type Manifest,
  recordsOf,
  serialised,
} from "@/lib/publish/manifest/manifest";

const site = (files: Record<string, string>): Manifest => ({
  ...EMPTY_MANIFEST,
  files: Object.fromEntries(Object.entries(files).map(([file, hash]) => [file, [hash, 9]])),
});
const options = { takes: () => true, full: false };

describe("a plan", () => {
  const there = site({ "a.html": "1", "b/b.html": "1", "b/c/c.html": "1" });
  const next = site({ "a.html": "2", "b/b.html": "1", "d.html": "1" });

  it("is the difference of two manifests", () => {
    expect(planDeploy(recordsOf(serialised(there), ""), next, options)).toEqual({
      added: ["d.html"],
      changed: ["a.html"],
      removed: ["b/c/c.html"],
      emptied: ["b/c"],
    });
  });

  it("sends everything and removes nothing where nobody knows what is there", () => {
    for (const text of ["", "{", JSON.stringify({ ...there, version: 1 })])
      expect(planDeploy(recordsOf(text, ""), next, options)).toEqual({
        added: ["a.html", "b/b.html", "d.html"],
        changed: [],
        removed: [],
        emptied: [],
      });
  });

  it("believes nothing of what an interrupted deploy was sending, and keeps new files before changed ones", () => {
    const journal = journalOf("another", ["b/b.html", "d.html", "e/e.html"]);
    expect(planDeploy(recordsOf(serialised(there), journal), next, options)).toEqual({
      added: ["d.html"],
      changed: ["a.html", "b/b.html"],
      removed: ["b/c/c.html", "e/e.html"],
      emptied: ["b/c", "e"],
    });
  });

  it("does not heed the journal of a deploy that did end", () => {
    const records = recordsOf(serialised(next), "");
    const journal = journalOf(records.hash, ["a.html", "d.html"]);
    expect(planDeploy(recordsOf(serialised(next), journal), next, options).changed).toEqual([]);
  });

  it("removes nothing outside of the target, whatever the target's records say", () => {
    const lying = site({
      "../a": "1",
      "/etc/b": "1",
      "b/../../c": "1",
      "d\n": "1",
      "": "1",
      "./e": "1",
      f: "1",
    });
    expect(planDeploy(recordsOf(serialised(lying), ""), site({}), options).removed).toEqual(["f"]);
  });
});

it("leaves copies and hidden files out of object stores", () => {
  const files = ["a.html", "a.html.gz", "a.html.br", "media/b.gz", ".gone.map", ".well-known/c", "d/.e/f"];
  const paths = new Map(files.map((file) => [file, ""]));
  expect(files.filter((file) => isForObjectStore(file, paths))).toEqual([
    "a.html",
    "media/b.gz",
    ".well-known/c",
  ]);
});

it("tells targets by what stands before the first colon", () => {
  const rclone = (address: string) => ({ kind: "rclone", address });
  const rsync = (address: string) => ({ kind: "rsync", address });
  const targets = {
    "/srv/news": rclone("/srv/news"),
    "./news 1": rclone("/home/editor/news 1"),
    news: rclone("/home/editor/news"),
    "/srv/a:b": rclone("/srv/a:b"),
    "./a@b:c": rclone("/home/editor/a@b:c"),
    "oss:bucket/news": rclone("oss:bucket/news"),
    "oss:": rclone("oss:"),
    ":sftp,host=a,user=b:/srv": rclone(":sftp,host=a,user=b:/srv"),
    ":webdav,url='https://a:8080/b':c": rclone(":webdav,url='https://a:8080/b':c"),
    "deploy@news.example.cn:/srv/news": rsync("deploy@news.example.cn:/srv/news"),
    "deploy@news.example.cn:news": rsync("deploy@news.example.cn:news"),
    "host::module/news": rsync("host::module/news"),
    "rsync://host/module": rsync("rsync://host/module"),
    ":nothing": null,
    "-x": null,
    "": null,
  };
  const read = Object.fromEntries(
    Object.keys(targets).map((text) => [text, readTarget(text, "/home/editor")]),
  );
  expect(read).toEqual(targets);
});
