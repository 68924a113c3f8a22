import { countLabel } from "./labels";

/**
 * How fast people read. The national curriculum for Chinese (义务教育语文课程标准) asks 300 of pupils who leave primary
 * school and 500 of those who leave middle school; a paper has readers of both kinds.
 */
const CHARACTERS_A_MINUTE = 400;

/** 字数 as Chinese editors count it: each character is one, each word or figure in Latin letters is one. */
export function countCharacters(text: string): number {
  return (
    text.match(/\p{Script=Han}|[\p{Script=Latin}\p{N}]+(?:[.,:'’-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0
  );
}

/** 约1,234字 · 3分钟: how long a text is, and how long it takes to read. */
export function lengthLabel(text: string): string {
  const characters = countCharacters(text);
  return `约${countLabel(characters)}字 · ${Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE))}分钟`;
}
