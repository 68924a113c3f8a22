import { type Reply, readReply } from "./reply";
import { heldToken } from "./token";

/** What this page is known by among those that are open: the desk tells the others what it does. */
export const PAGE = crypto.randomUUID();

/** Sends something that changes something. */
export const post = (url: string, body: BodyInit, type: string): Promise<Response> =>
  fetch(url, {
    method: "POST",
    body,
    headers: { "Content-Type": type, "X-Desk-Token": heldToken(), "X-Desk-Page": PAGE },
  });

/** Asks the desk for an action. */
export async function ask(name: string, input: unknown): Promise<Reply> {
  try {
    const answer = await post(`/desk/do/${name}/`, JSON.stringify(input), "application/json");
    if (answer.headers.get("Content-Type") === "application/json") return readReply(await answer.json());
    return { kind: "refused", message: (await answer.text()).trim(), cure: "" };
  } catch {
    return readReply(null);
  }
}

/** The main part of the screen at an address, as it is now; null where there is none. */
export async function mainOf(url: string): Promise<Element | null> {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#main");
}
