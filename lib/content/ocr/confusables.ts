import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import { COMMON_LOOKALIKES } from "./common-lookalikes";

/** Characters that are taken for one another, as groups: what recognisers confuse anywhere, and what the known misreadings show. */
export function confusableGroups(fixes: readonly OcrFix[]): string[] {
  const groups = COMMON_LOOKALIKES.map(([group]) => new Set(group));
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
