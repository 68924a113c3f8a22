import type { PrintedPage } from "@/lib/records/page";

/** How the date of an issue is known, said to readers where the page does not print it. */
export function basisNote(basis: PrintedPage["dateBasis"]): string | null {
  switch (basis) {
    case "printed":
      return null;
    case "editor":
      return "出版日期由编辑注明";
    case "latest-event":
      return "出版日期据报道内容推定";
    default:
      return basis satisfies never;
  }
}
