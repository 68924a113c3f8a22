import { readFile } from "node:fs/promises";
import path from "node:path";
import { arch, platform } from "node:process";
import { exists } from "@/lib/files/exists";

/** What is installed is said here, in the project: names and exact versions, and the hashes of what is fetched. */
export const PARTS = path.join(import.meta.dirname, "parts");
/** What npm reads in a folder that it installs into. */
export const PARTS_FILES = ["package.json", "package-lock.json"] as const;
/** The command that installs what recognises pictures. */
export const INSTALL_COMMAND = "npm run ocr:install";

/** The folder of the OCR part, which is no dependency of the site. */
export const ocrFolder = (root: string): string => path.join(root, ".ocr");

/** Where the runtime keeps what it needs on this kind of machine. */
export const runtimeFolder = (folder: string): string => path.join(folder, RUNTIMES, platform, arch);
export const RUNTIMES = path.join("node_modules", "onnxruntime-node", "bin", "napi-v6");

export type OcrState =
  | { kind: "installed"; folder: string }
  | { kind: "missing" }
  /** Installed by another version of the program. */
  | { kind: "outdated" }
  /** What is installed does not run on this kind of machine. */
  | { kind: "foreign"; machine: string };

/** Whether pictures can be recognised, without loading anything. */
export async function ocrState(root: string): Promise<OcrState> {
  const folder = ocrFolder(root);
  const lock = await readFile(path.join(folder, "package-lock.json"), "utf8").catch(() => null);
  if (lock === null) return { kind: "missing" };
  if (lock !== (await readFile(path.join(PARTS, "package-lock.json"), "utf8"))) return { kind: "outdated" };
  if (!(await exists(runtimeFolder(folder)))) return { kind: "foreign", machine: `${platform} ${arch}` };
  return { kind: "installed", folder };
}

/** Why pictures can't be recognised and what to do, in an editor's words; null where they can. */
export function ocrProblem(state: OcrState): string | null {
  switch (state.kind) {
    case "installed":
      return null;
    case "missing":
      return `图片要先识别文字，识别部分还没有安装；联网运行一次 ${INSTALL_COMMAND}（下载约 160 MB，装在 .ocr/ 里，以后不用联网），再导入`;
    case "outdated":
      return `识别部分是旧的；联网再运行一次 ${INSTALL_COMMAND}，再导入`;
    case "foreign":
      return `识别部分不能在这台机器（${state.machine}）上运行；可以用的是 Linux、Windows（x64、arm64）和 Apple 芯片的 Mac。装好以后又换了机器的，再运行一次 ${INSTALL_COMMAND}`;
    default:
      return state satisfies never;
  }
}
