/** What matters of the machine that the tests run on. */
export interface Machine {
  /** The Chromium found. */
  chromium: string | null;
  chineseFont: boolean;
  /** Has apt-get and Debian's packages. */
  debian: boolean;
  root: boolean;
}

export type Decision =
  | { kind: "ready"; path: string }
  /** May be installed without asking. */
  | { kind: "install"; packages: string[] }
  /** `command` would install what is missing. */
  | { kind: "missing"; command: string };

const CHROMIUM = "chromium";
const FONT = "fonts-noto-cjk";

/** What to do for a browser that draws Chinese. */
export function decide({ chromium, chineseFont, debian, root }: Machine): Decision {
  if (chromium && chineseFont) return { kind: "ready", path: chromium };
  const packages = [...(chromium ? [] : [CHROMIUM]), ...(chineseFont ? [] : [FONT])];
  if (debian && root) return { kind: "install", packages };
  if (debian) return { kind: "missing", command: `sudo apt-get install ${packages.join(" ")}` };
  const commands = [
    ...(chromium ? [] : ["npx playwright install chromium"]),
    ...(chineseFont ? [] : ["(install the font Noto Sans CJK with your system's package manager)"]),
  ];
  return { kind: "missing", command: commands.join("\n  ") };
}
