/** What the desk tells of a publish that goes on. */
export interface ToldProgress {
  about: "publish";
  progress: string;
  lines: string[];
}

export function isProgress(value: unknown): value is ToldProgress {
  if (typeof value !== "object" || value === null) return false;
  return (
    "about" in value &&
    value.about === "publish" &&
    "progress" in value &&
    typeof value.progress === "string" &&
    "lines" in value &&
    Array.isArray(value.lines)
  );
}
