import type { PageLayout } from "@/lib/layout/model";
import type { OrderedText } from "@/lib/layout/order/order";
import type { OrderedPage } from "@/lib/layout/ordered";

/** A page's text in the order of reading, and where its lines stand. Loaded when the first page with a layout is imported. */
export async function putInOrder(
  layout: PageLayout,
  from: Pick<OrderedPage, "source" | "engine">,
): Promise<OrderedText> {
  const { orderPage } = await import("@/lib/layout/order/order");
  return orderPage(layout, from);
}
