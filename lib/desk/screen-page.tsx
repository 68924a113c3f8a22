import { Frame } from "@/components/desk/frame";
import type { Desk } from "./desk";
import { document } from "./html";
import { matchPath, type Screen, type Shown, type Visit } from "./screen";

/** The screen at an address, and what the address asks of it; null where there is none. */
export function screenAt(screens: readonly Screen[], address: URL): { screen: Screen; visit: Visit } | null {
  for (const screen of screens) {
    const params = matchPath(screen.path, address.pathname);
    if (params) return { screen, visit: { params, query: address.searchParams } };
  }
  return null;
}

/** A screen as a whole page. */
export async function screenPage(
  desk: Desk,
  { tab, islands = [] }: Pick<Screen, "tab" | "islands">,
  { title, main }: Shown,
): Promise<string> {
  const context = await desk.context();
  return document(
    <Frame
      name={context?.site.name ?? ""}
      title={title}
      tab={tab}
      next={desk.history.next()}
      islands={islands}
    >
      {main}
    </Frame>,
  );
}
