import { readFile } from "node:fs/promises";
import type { Element, Root } from "hast";
import { type Problem, reporter } from "@/lib/records/problem";
import type { Picture } from "@/lib/records/story";
import { visitPlayers } from "../markdown/tree";
import type { Context } from "../reading/context";
import { statOf } from "../reading/file-stat";
import { type FileFault, type FileRole, shortened } from "./file-faults";
import { findFile } from "./find-file";
import { findPicture } from "./find-picture";

interface PlayerRole extends FileRole {
  /** Endings of files that browsers play. */
  played: RegExp;
  otherType: string;
}

const VIDEO: PlayerRole = {
  noun: "视频",
  rule: "media",
  example: "fengshou.mp4",
  played: /\.(?:mp4|m4v|webm|mov|ogv)$/i,
  otherType: "用剪映、格式工厂之类转成 MP4（H.264），放进 content/media/，这里照着改；声音写成 <audio>",
};
const AUDIO: PlayerRole = {
  noun: "声音",
  rule: "media",
  example: "caifang.mp3",
  played: /\.(?:mp3|m4a|aac|wav|ogg|oga|opus|flac|mp4|webm)$/i,
  otherType: "转成 MP3，放进 content/media/，这里照着改；视频写成 <video>",
};
const CAPTIONS: PlayerRole = {
  noun: "字幕",
  rule: "media",
  example: "fengshou.vtt",
  played: /\.vtt$/i,
  otherType: "转成 WebVTT（.vtt）：.srt 的第一行前加一行 WEBVTT，时间里的逗号改成句点",
};

/** Finds the files of the text's videos and sounds and writes their addresses into the tree. `posters`: what is shown before a video plays. */
export async function checkPlayers(
  tree: Root,
  file: string,
  firstLine: number,
  context: Context,
): Promise<{ posters: Picture[]; problems: Problem[] }> {
  const players: Element[] = [];
  visitPlayers(tree, (player) => players.push(player));
  const checked = [];
  for (const player of players) checked.push({ player, ...(await checkPlayer(player, file, context)) });
  const report = reporter(file);
  return {
    posters: checked.flatMap(({ poster }) => poster ?? []),
    problems: checked.flatMap(({ player, faults }) => {
      const { line, column } = player.position?.start ?? { line: 1, column: 1 };
      const at = { line: line + firstLine - 1, column };
      return faults.map(({ rule, reason, cure }) =>
        report({ severity: "error", rule, at, message: reason, cure }),
      );
    }),
  };
}

interface CheckedPlayer {
  poster: Picture | null;
  faults: FileFault[];
}

async function checkPlayer(player: Element, file: string, context: Context): Promise<CheckedPlayer> {
  const role = player.tagName === "video" ? VIDEO : AUDIO;
  const children = player.children.filter((child) => child.type === "element");
  const sources = [player, ...children.filter(({ tagName }) => tagName === "source")].filter(
    ({ properties }) => properties.src !== undefined,
  );
  const tracks = children.filter(({ tagName }) => tagName === "track");
  const faults = [
    ...(sources.length === 0 ? [withoutFile(role)] : []),
    ...sources.flatMap((source) => checkFile(source, role, file, context) ?? []),
  ];
  for (const track of tracks) faults.push(...(await checkTrack(track, file, context)));
  const poster = await checkPoster(player, file, context);
  return { poster: poster.picture, faults: [...faults, ...poster.faults] };
}

/** Writes the address of an element's file into it; what is wrong with the file, or null. */
function checkFile(
  { properties }: Element,
  role: PlayerRole,
  file: string,
  context: Context,
): FileFault | null {
  const reference = String(properties.src ?? "");
  if (reference === "") return withoutFile(role);
  const found = findFile(reference, file, context, role);
  if ("reason" in found) return found;
  const words = `${role.noun} ${shortened(reference)}`;
  if (!role.played.test(found.file))
    return { rule: "media-type", reason: `${words} 不是浏览器能放的${role.noun}文件`, cure: role.otherType };
  if (statOf(found.file)?.[0] === 0)
    return {
      rule: "empty-media",
      reason: `${words} 是空文件（0 字节），多半没有拷完`,
      cure: "重新拷一份到 content/media/",
    };
  properties.src = found.url;
  return null;
}

const withoutFile = ({ noun, example }: PlayerRole): FileFault => ({
  rule: "missing-media",
  reason: `${noun}没有写文件`,
  cure: `把${noun}放进 content/media/，写成 src="/media/${example}"`,
});

async function checkTrack(track: Element, file: string, context: Context): Promise<FileFault[]> {
  const reference = shortened(String(track.properties.src ?? ""));
  const fault = checkFile(track, CAPTIONS, file, context);
  if (fault) return [fault];
  const found = findFile(String(track.properties.src), file, context, CAPTIONS);
  const text = "file" in found ? await readFile(found.file, "utf8") : "";
  if (/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text)) return [];
  return [
    {
      rule: "media-type",
      reason: `字幕 ${reference} 不是 WebVTT：第一行不是 WEBVTT`,
      cure: CAPTIONS.otherType,
    },
  ];
}

async function checkPoster(
  { properties }: Element,
  file: string,
  context: Context,
): Promise<{ picture: Picture | null; faults: FileFault[] }> {
  if (properties.poster === undefined) return { picture: null, faults: [] };
  const found = await findPicture(String(properties.poster), file, context);
  if ("reason" in found) return { picture: null, faults: [found] };
  properties.poster = found.src;
  return { picture: { ...found, alt: String(properties.title ?? "视频的画面") }, faults: [] };
}
