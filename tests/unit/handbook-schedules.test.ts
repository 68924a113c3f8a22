import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { main as publish } from "@/lib/cli/commands/publish";
import packageJson from "@/package.json";
import { ROOT } from "../command";
import { runInProcess } from "./cli/in-process";

/** What the handbook has people put into their systems' schedules. */
const handbook = await readFile("content/README.md", "utf8");
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(handbook)?.[1] ?? "";

test("the unit of systemd has sections and keys that systemd knows, and starts a file that is there", async () => {
  const unit = block("ini");
  const [, start = "", name = ""] = /^ExecStart=\/usr\/bin\/node (\S+\.mjs (\w+)) --watch$/m.exec(unit) ?? [];
  expect(packageJson.scripts.publish).toBe(`node ${start}`);
  expect(await readFile(path.join(ROOT, `lib/cli/${name}.ts`), "utf8")).toContain("commands/publish");
  const folder = await mkdtemp(path.join(os.tmpdir(), "newspaper-unit-"));
  const file = path.join(folder, "newspaper.service");
  // Its user and its places are not on this machine.
  const here = unit
    .replace("/usr/bin/node", process.execPath)
    .replace("/srv/newspaper", ROOT)
    .replace("User=news", "User=root");
  await writeFile(file, here);
  const said = await promisify(execFile)("systemd-analyze", ["verify", "--man=no", file]).catch(
    (error: unknown) =>
      error instanceof Error && "code" in error && error.code === "ENOENT" ? null : Promise.reject(error),
  );
  if (said !== null)
    expect(said.stderr.split("\n").filter((line) => line.includes("newspaper.service"))).toEqual([]);
  const keys = [...unit.matchAll(/^(?:\[(\w+)\]|(\w+)=.+)$/gm)].map(([, section, key]) => section ?? key);
  expect(keys).toEqual(
    "Unit Description After Service Type User WorkingDirectory ExecStart Restart RestartSec KillSignal TimeoutStopSec Install WantedBy".split(
      " ",
    ),
  );
});

test("cron's line has five fields and a command of ours", () => {
  const [line = "", ...others] = block("cron").trim().split("\n");
  expect(others).toEqual([]);
  const [, fields = "", command = ""] = /^((?:\S+ ){5})(.+)$/.exec(line) ?? [];
  for (const field of fields.trim().split(" ")) expect(field).toMatch(/^(?:\*|\d+(?:-\d+)?)(?:\/\d+)?$/);
  expect(command).toMatch(/^cd \S+ && npm run --silent publish /);
  // To cron a percent sign is the end of the line.
  expect(command).not.toContain("%");
});

test("the lines for Windows have switches that schtasks knows, and commands of ours", () => {
  const lines = block("bat").trim().split("\n");
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(line).toMatch(
      /^schtasks \/Create \/TN "[^"]+" \/SC (?:ONLOGON|MINUTE \/MO \d+) \/TR "cmd \/c cd \/d [A-Z]:\\\w+ && npm run publish(?: -- --watch)?"$/,
    );
    // Longer ones schtasks refuses.
    expect(/\/TR "([^"]+)"/.exec(line)?.[1]?.length).toBeLessThan(262);
  }
});

test("the options that they name are there", async () => {
  expect((await runInProcess(publish, ["--help"])).stdout).toContain("--watch");
});
