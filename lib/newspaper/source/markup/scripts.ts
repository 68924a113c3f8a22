const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
const PLAIN = "0123456789+-=()ni";

const tableOf = (forms: string) =>
  new Map([...PLAIN].map((char, index) => [char, [...forms][index] ?? char]));
const TABLES = { sup: tableOf(RAISED), sub: tableOf(LOWERED) };

/** Signs that stand high by themselves, ① and other signs, and references in brackets: 24°, 5′, 记者①, 文献[1]. */
const STANDS = /^(?:[°′″*①-⑳]|\[\d{1,3}(?:[-,]\d{1,3})*\])+$/;

/** Text set high or low in characters that are so by themselves, m²; null where there are none. */
export function scripted(text: string, kind: "sup" | "sub"): string | null {
  if (text === "" || STANDS.test(text)) return text;
  // PM2.5, in which no character is lowered for want of a low full stop.
  if (kind === "sub" && /^\d+\.\d+$/.test(text)) return text;
  const chars = Array.from(text, (char) => TABLES[kind].get(char));
  return chars.every((char) => char !== undefined) ? chars.join("") : null;
}
