import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cacheWithin, codeFile, entryOf, outputFolder } from "@/lib/publish/next/output";
import { isShort, keepRehearsal, lastRehearsal, Rehearsal } from "@/lib/publish/next/rehearsal";
import { RenderThread } from "@/lib/publish/next/render-thread";
import { RenderThreads } from "@/lib/publish/next/threads";
import { RenderFailed } from "@/lib/publish/render/renderer";
import { PATIENCE } from "../../patience";
import { temporaryFolder } from "../folder";

/** A template that shows its view, as `lib/plan-files.ts` reads it, and does what the view says. */
const TEMPLATE = `
exports.handler = async (request, response) => {
  const views = globalThis[Symbol.for("newspaper.views")];
  const view = views.get(request.url);
  if (view.prints) console.error(view.prints);
  if (view.throws) throw new Error(view.throws);
  if (view.exits) process.exit(7);
  if (view.hangsUp) return void response.write("<p>");
  if (view.status) response.statusCode = view.status;
  globalThis.rendered = (globalThis.rendered ?? 0) + 1;
  if (view.counts) view.text += " " + globalThis.rendered;
  response.write("<p>" + request.url + " ");
  response.end(Buffer.from(view.text + " " + views.size + " " + process.env.NODE_ENV + "</p>"));
};`;

/** What Next.js gives adapters to begin with, of which these templates need nothing. */
const BEGINNING = "node_modules/next/dist/build/adapter/setup-node-env.external.js";

/** A program whose templates are that one. */
async function program(): Promise<{ root: string; cacheDir: string }> {
  const root = await temporaryFolder();
  const cacheDir = path.join(root, ".cache");
  const files: Record<string, string> = {
    "package.json": "{}",
    [BEGINNING]: "",
    [path.relative(root, path.join(outputFolder(cacheDir), entryOf("/about", true)))]: TEMPLATE,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  return { root, cacheDir };
}

async function thread(): Promise<RenderThread> {
  const { root, cacheDir } = await program();
  return new RenderThread(root, cacheDir);
}

const asked = (url: string, view: object) => ({
  url,
  entry: entryOf("/about", true),
  status: 200,
  view: JSON.stringify(view),
});

const text = (content: Uint8Array): string => Buffer.from(content).toString();

describe("a thread that renders", () => {
  it("answers what the template makes of each view, one after the other", async () => {
    const one = await thread();
    const answers = ["甲", "乙", "丙"].map((name) => one.ask(asked(`/${name}/`, { text: name })));
    expect(one.pending).toBe(3);
    expect((await Promise.all(answers)).map(text)).toEqual(
      ["甲", "乙", "丙"].map((name) => `<p>/${name}/ ${name} 1 production</p>`),
    );
    expect(one.pending).toBe(0);
    await one.close();
  });

  it("says which page failed, and what was printed, and goes on with the next", async () => {
    const one = await thread();
    const failures = await Promise.allSettled([
      one.ask(asked("/a/", { text: "", throws: "no" })),
      one.ask(asked("/b/", { text: "", prints: "TypeError: of the page", status: 500 })),
      one.ask(asked("/c/", { text: "", status: 404 })),
      one.ask(asked("/d/", { text: "", hangsUp: true })),
    ]);
    const messages = failures.map((each) => (each.status === "rejected" ? each.reason : null));
    for (const message of messages) expect(message).toBeInstanceOf(RenderFailed);
    const [thrown, printed, missing, begun] = messages.map(({ message }) => message);
    expect(thrown).toMatch(/^Error occurred prerendering page "\/a\/"\..*\nError: no\n/);
    expect(printed).toMatch(/"\/b\/".*\nTypeError: of the page$/);
    expect(missing).toMatch(/"\/c\/".*\nstatus 404$/);
    expect(begun).toMatch(/"\/d\/".*\nError: The template did not end its answer\n/);
    expect(text(await one.ask(asked("/e/", { text: "戊" })))).toContain("戊");
    await one.close();
  });

  it("hands over what it began with, once, and only where nothing of the page has changed since", async () => {
    const one = await thread();
    const [page, changed] = ["甲", "乙"].map((name) => asked("/a/", { text: name, counts: true }));
    if (!page || !changed) throw new Error("no page");
    const answer = async (wanted: typeof page) => text(await one.ask(wanted));
    one.begin(page);
    one.begin(asked("/b/", { text: "", throws: "no" }));
    expect(await answer(page)).toContain("甲 1 ");
    expect(await answer(page)).toContain("甲 2 ");
    one.begin(page);
    expect(await answer(changed)).toContain("乙 4 ");
    await expect(one.ask(asked("/b/", { text: "", throws: "no" }))).rejects.toThrow("no");
    const failing = asked("/c/", { text: "", prints: "TypeError: of the page", status: 500 });
    one.begin(failing);
    await expect(one.ask(failing)).rejects.toThrow("TypeError: of the page");
    await one.close();
  });

  it("that ends fails what it was asked for and what it is asked after that", async () => {
    const one = await thread();
    const lost = await Promise.allSettled([
      one.ask(asked("/a/", { text: "", exits: true })),
      one.ask(asked("/b/", { text: "" })),
    ]);
    expect(lost.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(one.ask(asked("/c/", { text: "" }))).rejects.toThrow(RenderFailed);
  });
});

it("Next.js's files are inside of the project, wherever the cache is", () => {
  expect(cacheWithin("/srv/paper", "/srv/paper/.cache")).toBe("/srv/paper/.cache");
  const [one, other] = ["/var/one", "/var/other"].map((cache) => cacheWithin("/srv/paper", cache));
  expect(one).toMatch(/^\/srv\/paper\/\.cache\/papers\/\w+$/);
  expect(one).not.toBe(other);
});

describe("threads that render", () => {
  const route = (url: string, view: object) => ({
    url,
    template: "/about",
    view: () => ({ kind: "about", ...view }),
  });

  it("hand over each page as it is there, no more than are taken, and start again after they were closed", async () => {
    const { root, cacheDir } = await program();
    const threads = new RenderThreads(root, cacheDir);
    const urls = Array.from({ length: 120 }, (_, index) => `/${index}/`);
    for (let time = 0; time < 2; time += 1) {
      const pages = new Map<string, unknown>();
      let [taking, most] = [0, 0];
      await threads.render(
        urls.map((url) => route(url, { text: url })),
        async ({ url }, page) => {
          taking += 1;
          most = Math.max(most, taking);
          await new Promise((resolve) => setTimeout(resolve, 1));
          pages.set(url, page);
          taking -= 1;
        },
      );
      expect(pages.size).toBe(urls.length);
      expect(pages.get("/7/")).toEqual({ kind: "html", html: "<p>/7/ /7/ 1 production</p>" });
      expect(most).toBeLessThanOrEqual(48);
      await threads.close();
    }
  });

  it("start ahead, with what is not there left to whoever asks for it, and keep what V8 made of their templates", async () => {
    const { root, cacheDir } = await program();
    const entry = entryOf("/about", true);
    const template = path.join(outputFolder(cacheDir), entry);
    const kept = codeFile(cacheDir);
    const rendered = async (says: string) => {
      // Long enough to be kept.
      await writeFile(template, `${TEMPLATE.replace("</p>", `${says}</p>`)}\n//${"-".repeat(3000)}`);
      const threads = new RenderThreads(root, cacheDir);
      threads.start([{ ...asked("/b/", { text: "", throws: "no" }), entry: "nowhere/page.js" }]);
      threads.start([]);
      const pages: unknown[] = [];
      await threads.render([route("/a/", { text: "甲" })], async (_, page) => void pages.push(page));
      await threads.close();
      expect(pages).toEqual([{ kind: "html", html: `<p>/a/ 甲 1 production${says}</p>` }]);
      return readFile(kept);
    };
    const first = await rendered("");
    expect(first.toString("latin1")).toContain(template);
    expect((await rendered("")).equals(first)).toBe(true);
    // Of another text as long as the one before.
    await rendered("一");
    await rendered("二");
    for (const damaged of [first.subarray(0, 300), Buffer.from(first).fill(0, 200, 260), Buffer.alloc(0)]) {
      await writeFile(kept, damaged);
      expect((await rendered("")).length).toBeGreaterThan(300);
    }
  });

  it("begin with a page that is due, whose view is made once", async () => {
    const { root, cacheDir } = await program();
    const threads = new RenderThreads(root, cacheDir);
    threads.start([]);
    const [due, other] = ["/a/", "/b/"].map((url) => {
      const { view, ...rest } = route(url, { text: "甲" });
      const made = { views: 0 };
      const counted = () => {
        made.views += 1;
        return view();
      };
      return { ...rest, made, view: counted };
    });
    if (!due || !other) throw new Error("no routes");
    threads.begin(due);
    const pages = new Map<string, unknown>();
    await threads.render([due, other], async ({ url }, page) => void pages.set(url, page));
    await threads.close();
    expect([due.made.views, other.made.views]).toEqual([1, 1]);
    expect(pages.get("/a/")).toEqual({ kind: "html", html: "<p>/a/ 甲 1 production</p>" });
    expect(pages.get("/b/")).toEqual({ kind: "html", html: "<p>/b/ 甲 1 production</p>" });
  });

  it("render all the same where what they rehearsed has ended them", async () => {
    const { root, cacheDir } = await program();
    const threads = new RenderThreads(root, cacheDir);
    await writeFile(path.join(outputFolder(cacheDir), "ends.js"), "process.exit(7);");
    threads.start([{ ...asked("/b/", {}), entry: "ends.js" }]);
    await expect.poll(() => threads.haveEnded, PATIENCE).toBe(true);
    const pages: unknown[] = [];
    await threads.render([route("/a/", { text: "甲" })], async (_, page) => void pages.push(page));
    await threads.close();
    expect(pages).toEqual([{ kind: "html", html: "<p>/a/ 甲 1 production</p>" }]);
  });

  it("load what is no plain script as Node.js does", async () => {
    const { root, cacheDir } = await program();
    const template = path.join(outputFolder(cacheDir), entryOf("/about", true));
    await writeFile(template, `#!/usr/bin/env node\n${TEMPLATE}\n//${"-".repeat(3000)}`);
    const threads = new RenderThreads(root, cacheDir);
    const pages: unknown[] = [];
    await threads.render([route("/a/", { text: "甲" })], async (_, page) => void pages.push(page));
    await threads.close();
    expect(pages).toEqual([{ kind: "html", html: "<p>/a/ 甲 1 production</p>" }]);
  });
});

it("what was rehearsed is of the same templates", async () => {
  const { cacheDir } = await program();
  expect(await lastRehearsal(cacheDir, "one")).toEqual([]);
  const pages = [asked("/a/", { text: "甲" })];
  await keepRehearsal(cacheDir, "one", { pages });
  expect(await lastRehearsal(cacheDir, "one")).toEqual(pages);
  expect(await lastRehearsal(cacheDir, "other")).toEqual([]);
});

it("of each template the shortest page is rehearsed, and none that takes long", () => {
  const rehearsal = new Rehearsal();
  const page = (url: string, entry: string, length: number) =>
    rehearsal.add({ ...asked(url, { text: "字".repeat(length) }), entry });
  page("/list/", "list.js", 30_000);
  page("/a/", "story.js", 900);
  page("/b/", "story.js", 300);
  page("/all/", "all.js", 200_000);
  const { pages } = rehearsal;
  expect(pages.map(({ url }) => url)).toEqual(["/b/", "/list/", "/a/"]);
  expect(pages.filter(isShort).map(({ url }) => url)).toEqual(["/b/", "/a/"]);
});
