import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../command";
import { begin, filesOf } from "../unit/newsroom";
import { published, treeOf, workFolder, writeContent } from "./publishing";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"';

it("of editors' files those are published of which nothing runs, and each publish says which are not", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, {
    ...filesOf(begin()),
    "media/evil.html": '<script src="/media/evil.js"></script>',
    "media/evil.js": "window.__x=1",
    "media/evil.svg": `${SVG} onload="x()"><script>x()</script><path d="M0 0h9v9z"/></svg>`,
    "media/broken.svg": "<svg",
    "media/a.pdf": "%PDF",
  });
  const { problems } = await published(content, dist);
  const tree = await treeOf(dist);
  const media = [...tree.keys()].filter((name) => name.startsWith("media/"));
  expect(media).toEqual(["media/a.jpg", "media/a.pdf", "media/b.png", "media/evil.svg"]);
  expect(tree.get("media/evil.svg")).toBe(`${SVG}><path d="M0 0h9v9z"/></svg>`);
  const said = problems.map(({ file, rule }) => `${file} ${rule}`).sort();
  expect(said.filter((words) => words.startsWith("content/media/"))).toEqual([
    "content/media/broken.svg unreadable-media",
    "content/media/evil.html unpublished-media",
    "content/media/evil.js unpublished-media",
    "content/media/evil.svg cleaned-svg",
  ]);
});

it("public/.well-known/ is published, what else is hidden there is not, and others' files in it stay", async () => {
  const [content, dist, root] = [await workFolder(), await workFolder(), await workFolder()];
  await writeContent(content, filesOf(begin()));
  await cp(path.join(ROOT, "public"), path.join(root, "public"), { recursive: true });
  await mkdir(path.join(root, "public/.well-known"));
  await mkdir(path.join(dist, ".well-known/acme-challenge"), { recursive: true });
  await writeFile(path.join(root, "public/.well-known/security.txt"), "Contact: mailto:a@news.example\n");
  await writeFile(path.join(root, "public/.env"), "?");
  await writeFile(path.join(root, "public/.well-known/.env"), "?");
  await writeFile(path.join(dist, ".well-known/acme-challenge/token"), "proof");
  await published(content, dist, { root });
  const tree = await treeOf(dist);
  expect([...tree.keys()].filter((name) => /well-known|\.env/.test(name))).toEqual([
    ".well-known/acme-challenge/token",
    ".well-known/security.txt",
  ]);
  expect(tree.get(".well-known/security.txt")).toBe("Contact: mailto:a@news.example\n");
});
