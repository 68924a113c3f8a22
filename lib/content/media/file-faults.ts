import path from "node:path";

/** What an editor is told of a file that can't be shown. */
export interface FileFault {
  rule: string;
  reason: string;
  cure: string;
}

/** What a file is to be, as messages call it, with the end of its rules' names and a name that it could have. */
export interface FileRole {
  noun: "图片" | "视频" | "声音" | "字幕";
  rule: "image" | "media";
  example: string;
}

export const IMAGE: FileRole = { noun: "图片", rule: "image", example: "tudou.jpg" };

/** As much of a reference as a message has room for, Chinese in Chinese. */
export function shortened(reference: string): string {
  const readable = reference.replace(/(?:%[89a-f][\da-f])+/gi, unescaped);
  const characters = [...readable];
  return characters.length > 60 ? `${characters.slice(0, 40).join("")}…` : readable;
}

function unescaped(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

/** `/media/2024/a.jpg` of what begins somewhere else, with either slash: `C:\\网站\\content\\media\\2024\\a.jpg`. */
const withinMedia = (reference: string): string => {
  const forward = reference.replace(/^file:/i, "").replaceAll("\\", "/");
  const [, inside] = /(?:^|\/)media\/(.+)$/.exec(forward) ?? [];
  return `/media/${inside ?? path.posix.basename(forward)}`;
};

export const isDataUrl = (reference: string): boolean => /^\s*data:/i.test(reference);
const isRemote = (reference: string): boolean => /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(reference);
const isOfComputer = (reference: string): boolean =>
  /^[a-z]:[\\/]|^(?:file|blob|content|cid):/i.test(reference);

/** What is wrong with a reference as it is written, whatever files there are. null: nothing. */
export function writtenFault(reference: string, role: FileRole): FileFault | null {
  const { noun } = role;
  const words = shortened(reference);
  if (isDataUrl(reference))
    return {
      rule: `data-${role.rule}`,
      reason: `${noun}直接写在了正文里（data:…），没有文件`,
      cure: `把${noun}另存为文件，放进 content/media/，写成 /media/${role.example} 这样的路径`,
    };
  if (isOfComputer(reference))
    return {
      rule: "local-path",
      reason: `${noun} ${words} 是写稿那台电脑上的路径，网站上没有`,
      cure: `把${noun}放进 content/media/，写成 ${withinMedia(reference)}`,
    };
  if (isRemote(reference))
    return {
      rule: `remote-${role.rule}`,
      reason: `${noun} ${words} 在别的网站上`,
      cure: "下载到 content/media/，写成 /media/…",
    };
  if (reference.includes("\\"))
    return {
      rule: "backslash-path",
      reason: `${noun} ${words} 的路径用了 Windows 的反斜杠 \\，网址里要用 /`,
      cure: `写成 ${withinMedia(reference)}`,
    };
  return null;
}

/** What begins or ends the path of an address; a percent sign where two digits of 16 make it an escape. */
const SPECIAL = /[#?]|%(?=[\da-f]{2})/gi;

export const hasSpecial = (name: string): boolean => name.search(SPECIAL) >= 0;

/** A file's name has a character that means something else in an address. `name`: as on disk. */
export function characterFault(name: string, { noun }: FileRole): FileFault {
  const characters = [...new Set(name.match(SPECIAL))].join(" ");
  return {
    rule: "name-characters",
    reason: `${noun}文件 ${name} 的名字里有 ${characters}，在网址里另有意思，照这个名字找不到文件`,
    cure: `给文件改名，例如 ${name.replace(SPECIAL, "-")}，这里照着改`,
  };
}

export const outsideFault = (file: string, { noun }: FileRole): FileFault => ({
  rule: "outside-media",
  reason: `${noun} content/${file} 不在 content/media/ 里，不会发布`,
  cure: `把它移到 content/media/ 里，写成 /media/${path.posix.basename(file)}`,
});

/** There is a file whose name is nearly the one that was written. `path`: below `content/media/`. */
export function likeNamedFault(
  reference: string,
  like: { path: string; difference: "form" | "case" | "width" | "ending" },
  { noun, rule, example }: FileRole,
): FileFault {
  const name = path.posix.basename(like.path);
  const words = shortened(reference);
  const write = `写成 /media/${like.path}`;
  switch (like.difference) {
    case "form":
      return {
        rule: "name-form",
        reason: `找不到${noun} ${words}：文件 ${name} 看起来同名，但字母和声调符号是分开存的（macOS 上常见），是另一个名字`,
        cure: `给文件改一个没有声调符号的名字，例如 ${example}，这里照着改；留着原名的，把名字重打一遍`,
      };
    case "case":
      return {
        rule: "name-case",
        reason: `找不到${noun} ${words}：文件叫 /media/${like.path}，大小写不同`,
        cure: write,
      };
    case "width":
      return {
        rule: "name-width",
        reason: `找不到${noun} ${words}：文件叫 /media/${like.path}，差在空格或全角、半角`,
        cure: write,
      };
    case "ending":
      return {
        rule: `missing-${rule}`,
        reason: `找不到${noun} ${words}，有一个 /media/${like.path}`,
        cure: write,
      };
    default:
      return like.difference satisfies never;
  }
}
