import { ocrProblem, ocrState } from "@/lib/ocr/parts";
import type { Recogniser } from "@/lib/ocr/read-pictures";
import type { OpenRecogniser } from "./page-reader";

/** What recognises pictures, opened when the first one comes and kept for the others. `root`: the project's folder. */
export function sharedRecogniser(root: string): { open: OpenRecogniser; close: () => void } {
  let opened: Recogniser | null = null;
  return {
    open: async () => {
      if (opened) return opened;
      const state = await ocrState(root);
      if (state.kind !== "installed") return { problem: ocrProblem(state) ?? "" };
      const { openRecogniser } = await import("@/lib/ocr/read-pictures");
      opened = openRecogniser(state.folder);
      return opened;
    },
    close: () => opened?.close(),
  };
}
