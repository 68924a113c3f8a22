import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";

/** Characters that the known misreadings take for one another, as groups: 茌↔在, 茌↔往 → 茌在往. */
export function confusableGroups(fixes: readonly OcrFix[]): string[] {
  const groups: Set<string>[] = [];
  for (const { wrong, right } of fixes) {
    if (!right || [...right].length !== [...wrong].length) continue;
    const rights = [...right];
    for (const [index, char] of [...wrong].entries()) {
      const other = rights[index];
      if (!other || other === char) continue;
      const group = groups.find((known) => known.has(other) || known.has(char));
      if (group) group.add(other).add(char);
      else groups.push(new Set([other, char]));
    }
  }
  return groups.map((group) => [...group].join(""));
}
