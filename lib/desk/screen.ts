import type { ReactElement } from "react";
import type { Tab } from "@/components/desk/frame";
import type { Desk } from "./desk";

/** What an address asks of a screen. */
export interface Visit {
  /** What stands in the place of `:name` in its path, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

/** A screen as it is shown. */
export interface Shown {
  title: string;
  main: ReactElement;
}

/** A screen of the desk. */
export interface Screen {
  /** `/desk/pages/:page/` */
  path: string;
  /** Under which entry of the navigation it stands; null for none. */
  tab: Tab | null;
  /** null where there is no such thing. */
  show: (desk: Desk, visit: Visit) => Promise<Shown | null>;
  /** Names of islands beside the one of every screen: `page-table` for `components/desk/page-table.island.ts`. */
  islands?: readonly string[];
}

/** Reads an address by a path with `:names`; null where it is another one. An address may lack its last slash. */
export function matchPath(path: string, address: string): Record<string, string> | null {
  const wanted = partsOf(path);
  const given = partsOf(address);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const own = decodedPart(given[index] ?? "");
    if (own === null) return null;
    if (part.startsWith(":")) params[part.slice(1)] = own;
    else if (part !== own) return null;
  }
  return params;
}

const partsOf = (path: string): string[] => path.split("/").filter(Boolean);

/** A part of an address as it is meant; null where it is not rightly written. */
export function decodedPart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
