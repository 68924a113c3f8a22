import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { publishWatching } from "@/lib/cli/commands/publish-watching";
import { begin, filesOf } from "../unit/newsroom";
import { cacheOf } from "./inputs";
import { plainRenderer } from "./plain-renderer";
import { AMPLE_TIME, workFolder, writeContent } from "./publishing";

const STORY = (date: string) => `---\ntitle: 定时的一篇\ndate: ${date}\nsection: rural\n---\n正文。\n`;

it(
  "a site is kept published: what changes, what has errors and is mended, what falls due",
  async () => {
    const [content, dist] = [await workFolder(), await workFolder()];
    await writeContent(content, filesOf(begin()));
    let [now, told, stop] = [Date.parse("2026-01-01T00:00:00Z"), "", () => {}];
    let [opened, closed] = [0, 0];
    const running = publishWatching(
      { full: false, explain: false, url: null },
      {
        out: { write: (text: string) => (told += text) },
        err: { write: (text: string) => (told += text) },
        cwd: content,
        env: {
          NODE_ENV: "test",
          NEWSPAPER_CONTENT: content,
          NEWSPAPER_DIST: dist,
          NEWSPAPER_CACHE: cacheOf(content),
        },
        now: () => new Date(now),
        onStop: (listener) => {
          stop = listener;
        },
      },
      () => {
        opened += 1;
        return {
          ...plainRenderer(),
          close: async () => {
            closed += 1;
          },
        };
      },
    );
    const says = (words: RegExp) =>
      vi.waitFor(() => expect(told).toMatch(words), { timeout: AMPLE_TIME, interval: 50 });
    const save = (text: string) => {
      told = "";
      return writeFile(path.join(content, "stories", "later.md"), text);
    };
    await says(/已发布：.*[\s\S]*正在看着/);
    await save(STORY("2026-13-01"));
    await says(/没有发布；已发布的网站保持原样。改好存盘就再发布。/);
    await save(STORY("2026-01-01T09:00:00+08:00"));
    await says(/没有改动；下一次到点：2026-01-01 09:00|改了 stories\/later\.md。已发布/);
    told = "";
    // The machine slept past it.
    now = Date.parse("2026-01-01T05:00:00Z");
    await save(`${STORY("2026-01-01T09:00:00+08:00")}\n`);
    await says(/已发布：/);
    stop();
    expect(await running).toBe(0);
    expect(told).toContain("停止了");
    expect([opened, closed]).toEqual([1, 1]);
  },
  AMPLE_TIME,
);
