import { mkdir, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildTable, planTables } from "@/lib/publish/search/month-tables";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import { whichMonths } from "@/lib/search/which-months";
import { temporaryFolder } from "../folder";
import { portOf } from "../port";
import { makeRecords } from "./texts";

const [record] = makeRecords(1);
if (!record) throw new Error("No record");
const story = (date: string, text: string) => ({ ...record, date, headline: "题", text });
const bundles = [
  { name: "2024-03-01", records: [story("2024-03-02", "聊城")] },
  { name: "2024-02", records: [story("2024-02-29", "聊城")] },
  { name: "2024-01", records: [story("2024-01-31", "东阿\n聊天 进城")] },
  { name: "2023-12", records: [story("2023-12-01", "聊城市长")] },
];

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  for (const file of planTables(bundles).flatMap((table) => buildTable(table, table.bundles))) {
    const absolute = path.join(folder, file.path);
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, file.content);
  }
  server = await serve(folder, 0);
});
afterAll(() => closeServer(server, 0));

/** The bundles that may have, of each term, one of its spellings. */
async function mayHave(...terms: string[][]): Promise<string[]> {
  const list = { bundles: bundles.map(({ name }) => name), newest: null, tables: planTables(bundles) };
  const months = whichMonths(`http://localhost:${portOf(server)}/pagefind/`, list);
  const has = await Promise.all(list.bundles.map((bundle) => months.mayHave(bundle, terms)));
  return list.bundles.filter((_, index) => has[index]);
}

it("months that have no pair of a term are passed over, the newest never", async () => {
  expect(await mayHave(["聊城"])).toEqual(["2024-03-01", "2024-02", "2023-12"]);
  expect(await mayHave(["聊城市长"])).toEqual(["2024-03-01", "2023-12"]);
  expect(await mayHave(["聊"])).toEqual(["2024-03-01", "2024-02", "2024-01", "2023-12"]);
  expect(await mayHave(["龘"])).toEqual(["2024-03-01"]);
});

it("every term must be there, in one of its spellings", async () => {
  expect(await mayHave(["东阿"], ["聊天"])).toEqual(["2024-03-01", "2024-01"]);
  expect(await mayHave(["东阿"], ["聊城"])).toEqual(["2024-03-01"]);
  expect(await mayHave(["东何", "东阿"])).toEqual(["2024-03-01", "2024-01"]);
});

it("a part is asked for each time, lest a browser keeps one of before a month was over", async () => {
  const asked: (string | undefined)[] = [];
  const note = ({ headers }: IncomingMessage) => asked.push(headers["cache-control"]);
  server.on("request", note);
  await mayHave(["聊城"]);
  server.off("request", note);
  // What a browser sends, too, when it may not take what it has unasked.
  expect(asked).toEqual(["max-age=0", "max-age=0"]);
});

it("where a table can't be had a month may have everything", async () => {
  await rm(path.join(folder, "pagefind/2024.1"), { recursive: true });
  expect(await mayHave(["龘"])).toEqual(["2024-03-01", "2024-02", "2024-01"]);
});
