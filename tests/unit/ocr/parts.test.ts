import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { main, toldOf } from "@/lib/cli/commands/ocr-install";
import { ocrFolder, ocrProblem, ocrState, PARTS, runtimeFolder } from "@/lib/ocr/parts";
import { runInProcess } from "../cli/in-process";
import { temporaryFolder } from "../folder";

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(PARTS, name), "utf8"));

describe("the OCR part", () => {
  it("is said to be missing, with the one command that installs it", async () => {
    const state = await ocrState(await temporaryFolder());
    expect(ocrProblem(state)).toMatchInlineSnapshot(
      `"图片要先识别文字，识别部分还没有安装；联网运行一次 npm run ocr:install（下载约 160 MB，装在 .ocr/ 里，以后不用联网），再导入"`,
    );
  });

  it("is outdated where another version of the program installed it", async () => {
    const root = await temporaryFolder();
    await mkdir(ocrFolder(root));
    await writeFile(path.join(ocrFolder(root), "package-lock.json"), "{}");
    expect(ocrProblem(await ocrState(root))).toMatchInlineSnapshot(
      `"识别部分是旧的；联网再运行一次 npm run ocr:install，再导入"`,
    );
  });

  it("is of no use on another kind of machine, and installed on this one", async () => {
    const root = await temporaryFolder();
    await cp(PARTS, ocrFolder(root), { recursive: true });
    expect(await ocrState(root)).toMatchObject({ kind: "foreign" });
    expect(ocrProblem({ kind: "foreign", machine: "darwin x64" })).toMatchInlineSnapshot(
      `"识别部分不能在这台机器（darwin x64）上运行；可以用的是 Linux、Windows（x64、arm64）和 Apple 芯片的 Mac。装好以后又换了机器的，再运行一次 npm run ocr:install"`,
    );
    await mkdir(runtimeFolder(ocrFolder(root)), { recursive: true });
    const state = await ocrState(root);
    expect(state).toEqual({ kind: "installed", folder: ocrFolder(root) });
    expect(ocrProblem(state)).toBeNull();
  });

  it("is fetched in exact versions, each package by its hash, from whichever registry", async () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(await readJson("package.json"));
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const { packages } = z
      .object({
        packages: z.record(
          z.string(),
          z.object({ integrity: z.string().optional(), resolved: z.string().optional() }),
        ),
      })
      .parse(await readJson("package-lock.json"));
    const fetched = Object.entries(packages).filter(([folder]) => folder !== "");
    expect(fetched.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
    expect(fetched.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it("is no dependency of the site", async () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(await readJson("package.json"));
    const site = await readFile("package.json", "utf8");
    expect(Object.keys(dependencies).filter((name) => site.includes(`"${name}"`))).toEqual([]);
  });
});

describe("npm run ocr:install", () => {
  it("takes no arguments", async () => {
    expect(await runInProcess(main, ["now"])).toMatchObject({ code: 2, stdout: "" });
  });

  it("says what came of it", () => {
    expect(toldOf({ kind: "installed", folder: "/site/.ocr" })).toMatchInlineSnapshot(
      `"装好了。图片和扫描的 PDF 现在可以导入：npm run import -- page.jpg --date 2024-06-23 --page 02"`,
    );
    expect(toldOf({ kind: "not-fetched" })).toMatchInlineSnapshot(
      `"没有装成：npm 取不到要用的包，原因见上面。检查网络（和 npm 的 registry 设置）后再运行一次；原来装的没有动"`,
    );
    const machine = "darwin x64";
    expect(toldOf({ kind: "does-not-run", machine, reason: "no binding" })).toMatchInlineSnapshot(
      `"没有装成：在这台机器（darwin x64）上运行不了（no binding）。可以用的是 Linux、Windows（x64、arm64）和 Apple 芯片的 Mac；可以在那样的机器上导入，再把 content/ 拿过来"`,
    );
  });
});
