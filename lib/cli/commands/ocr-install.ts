import { type Installed, installOcr } from "@/lib/ocr/install";
import { complain, type Io, say } from "../io";
import { command } from "../line/command";
import { projectFromEnvironment } from "../project";

/** `npm run ocr:install`: what recognises the text of pictures, which the site itself does not need. */
export const main = command(
  {
    script: "ocr:install",
    about: {
      zh: "安装识别图片的部分，装在 .ocr/ 里；以后识别不用联网。",
      en: "Installs what recognises the text of pictures, into .ocr/.",
    },
    options: {},
  },
  (_, io) => install(io),
);

async function install(io: Io): Promise<number> {
  const { root } = projectFromEnvironment(io.env, io.cwd);
  const installed = await installOcr(root, io.env);
  return installed.kind === "installed" ? say(io, toldOf(installed)) : complain(io, toldOf(installed));
}

/** What the editor is told. */
export function toldOf(installed: Installed): string {
  switch (installed.kind) {
    case "installed":
      return "装好了。图片和扫描的 PDF 现在可以导入：npm run import -- page.jpg --date 2024-06-23 --page 02";
    case "not-fetched":
      return "没有装成：npm 取不到要用的包，原因见上面。检查网络（和 npm 的 registry 设置）后再运行一次；原来装的没有动";
    case "does-not-run":
      return `没有装成：在这台机器（${installed.machine}）上运行不了（${installed.reason}）。可以用的是 Linux、Windows（x64、arm64）和 Apple 芯片的 Mac；可以在那样的机器上导入，再把 content/ 拿过来`;
    default:
      return installed satisfies never;
  }
}
