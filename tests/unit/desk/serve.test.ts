import { writeFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { PATIENCE } from "../../patience";
import { openOn } from "./open";

/** What a client that says what it likes of itself gets: `fetch` would mend the host and the path. */
const rawStatus = (base: string, target: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    request({ hostname, port, path: target, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

it("lets in who has the ticket, once, by a page that goes on by itself and tells its address nobody", async () => {
  const desk = await openOn({});
  const address = desk.address();
  const first = await fetch(address, { redirect: "manual" });
  expect([first.status, first.headers.get("referrer-policy")]).toEqual([200, "no-referrer"]);
  expect(first.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict$/);
  expect((await fetch(address, { redirect: "manual" })).status).toBe(401);
  expect(await first.text()).toContain('src="/desk/assets/enter.js"');
  const desks = await desk.get("/desk/");
  expect(desks.status).toBe(200);
  // Whoever has the cookie alone can change nothing: the token stands in no other page.
  expect(await desks.text()).not.toContain("desk-token");
});

it("shows nobody else anything, the site's pages neither", async () => {
  const desk = await openOn({});
  for (const target of ["/desk/", "/desk/assets/desk.js", "/desk/events/", "/", "/2024/06/23/a/"])
    expect([target, (await fetch(desk.base + target)).status]).toEqual([target, 401]);
  expect(await (await desk.get("/")).text()).toBe("site");
});

it("says that the first preview takes its time, and shows it once it is made", async () => {
  for (const previewLater of [true, false]) {
    const desk = await openOn({}, { previewLater });
    const look = async () => desk.get("/2024/06/23/a/", { "sec-fetch-dest": "iframe" });
    const first = await look();
    if (previewLater) {
      expect([first.status, first.headers.get("refresh")]).toEqual([503, "1"]);
      expect(await first.text()).toContain("正在准备预览");
    }
    await vi.waitFor(async () => expect(await (await look()).text()).toBe("site"), PATIENCE);
  }
});

it("lets no drawing of the content run scripts as its own, and takes a request to its end before it refuses it", async () => {
  const desk = await openOn({});
  for (const target of ["/media/a.svg", "/media/a.%73VG", "/media/%.svg"])
    expect([target, (await desk.get(target)).headers.get("content-security-policy")]).toEqual([
      target,
      "sandbox",
    ]);
  expect((await desk.get("/2024/06/23/a/")).headers.has("content-security-policy")).toBe(false);
  const large = await desk.post("/desk/do/undo/", "x".repeat(20_000_000));
  expect([large.status, await large.text()]).toEqual([413, "一次存的太多了\n"]);
});

it("answers to its own name and origin alone", async () => {
  const desk = await openOn({});
  const { host } = new URL(desk.base);
  expect(await rawStatus(desk.base, "/desk/", { host: "news.example.cn" })).toBe(421);
  expect(await rawStatus(desk.base, "/desk/", { host })).toBe(401);
  expect(await rawStatus(desk.base, "//", { host })).toBe(400);
  expect((await desk.get("/desk/", { origin: "http://news.example.cn" })).status).toBe(403);
});

it("changes nothing for another site's page, nor for what is no JSON or too much of it", async () => {
  const desk = await openOn({});
  const status = async (body: string, headers: Record<string, string>) =>
    (await desk.post("/desk/do/undo/", body, headers)).status;
  expect(await status("{}", {})).toBe(200);
  expect(await status("{}", { origin: "http://news.example.cn" })).toBe(403);
  expect(await status("{}", { "x-desk-token": "guessed" })).toBe(403);
  expect(await status("{}", { "content-type": "text/plain" })).toBe(415);
  expect(await status("{", {})).toBe(400);
  expect(await status(JSON.stringify("长".repeat(700_000)), {})).toBe(413);
  expect((await desk.post("/desk/do/no-such/", "{}")).status).toBe(404);
});

it("gives no file beside pictures of the content", async () => {
  const desk = await openOn({ "media/a.svg": "<svg/>" });
  const { host } = new URL(desk.base);
  await writeFile(path.join(desk.folder, "..", "secret.png"), "x");
  await writeFile(path.join(desk.folder, "media", "a.png"), "x");
  expect((await desk.get("/desk/picture/media/a.png")).status).toBe(200);
  for (const target of [
    "/desk/picture/%2e%2e/secret.png",
    "/desk/picture/..%2fsecret.png",
    "/desk/picture/..%5csecret.png",
    "/desk/picture/media/%2e%2e%2f%2e%2e%2fsecret.png",
    "/desk/picture/site.yml",
    "/desk/picture/media/a.svg",
    "/desk/picture/../picture/../../desk/picture/%2e%2e/secret.png",
    "/desk/assets/%2e%2e%2fpackage.json",
  ]) {
    const inside = await rawStatus(desk.base, target, { host, cookie: desk.cookie });
    expect([target, inside]).toEqual([target, 404]);
    expect([target, await rawStatus(desk.base, target, { host })]).toEqual([target, 401]);
  }
});

it("says of every screen where it may take things from, and keeps no copy", async () => {
  const desk = await openOn({});
  const { headers } = await desk.get("/desk/");
  expect(headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/,
  );
  expect([headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual([
    "no-store",
    "nosniff",
  ]);
});
