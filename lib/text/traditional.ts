import characters from "opencc-js/dict/TSCharacters";

/** OpenCC's single characters, 繁 → 简. Some stand for themselves: simplified text keeps them. */
export const TRADITIONAL_PAIRS: readonly (readonly [string, string])[] = characters
  .split("|")
  .map((entry) => entry.split(" "))
  .map(([traditional = "", simplified = ""]) => [traditional, simplified] as const);
