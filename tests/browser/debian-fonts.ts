import { spawnSync } from "node:child_process";

/** Where Debian's `fonts-noto-cjk` puts the faces that the site's pages are set in on a machine without others. */
const NOTO = "/usr/share/fonts/opentype/noto/Noto";
const FACES = ["Noto Serif CJK SC", "Noto Sans CJK SC", "PingFang SC", "Songti SC"];

/** Whether pages are drawn with Debian's fonts: with other ones the same page has other pixels. */
export const usesDebianFonts = (): boolean =>
  FACES.every((face) => {
    const { stdout } = spawnSync("fc-match", ["-f", "%{file}", `${face}:lang=zh-cn`], { encoding: "utf8" });
    return stdout?.startsWith(NOTO);
  });
