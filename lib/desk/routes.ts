import type { IncomingMessage, ServerResponse } from "node:http";
import { actionNamed } from "./actions";
import type { Desk } from "./desk";
import { handbookPicture } from "./handbook/handbook";
import type { Answer } from "./http/answer";
import { readJson } from "./http/body";
import { perform } from "./perform";
import { pictureAt } from "./picture-file";
import { decodedPart } from "./screen";
import { screenAt, screenPage } from "./screen-page";
import { SCREENS } from "./screens";
import { takePicture } from "./stories/take-picture";

/** What a request of a session asks. */
export interface Exchange {
  desk: Desk;
  request: IncomingMessage;
  response: ServerResponse;
  /** Its address. */
  address: URL;
  /** Scripts and styles, by their names; null where there is none. */
  asset: (name: string) => Promise<Answer | null>;
}

/** Answers what is asked of the desk. */
export async function answerDesk({ desk, request, address, asset }: Exchange): Promise<Answer> {
  const [, , part, ...rest] = address.pathname.replace(/\/$/, "").split("/");
  if (request.method === "POST") {
    if (part === "media") return takePicture(desk, address.searchParams.get("stem") ?? "", request);
    if (part === "upload") return receive(desk, rest, request);
    return part === "do" ? act(desk, rest.join("/"), request) : notFound();
  }
  if (part === "assets") return (await asset(rest.join("/"))) ?? notFound();
  if (part === "picture") return (await pictureAt(desk.contentDir, rest)) ?? notFound();
  if (part === "handbook" && rest.length > 0)
    return (await handbookPicture(desk.root, rest.join("/"))) ?? notFound();
  const found = screenAt(SCREENS, address);
  const shown = found && (await found.screen.show(desk, found.visit));
  if (!found || !shown) return notFound();
  return { kind: "page", status: 200, html: await screenPage(desk, found.screen, shown) };
}

async function act(desk: Desk, name: string, request: IncomingMessage): Promise<Answer> {
  const action = actionNamed(name);
  if (!action) return notFound();
  const read = await readJson(request);
  if (!("value" in read)) return { kind: "words", ...read };
  return {
    kind: "json",
    status: 200,
    value: await desk.inTurn(() => perform(desk, action, read.value, pageOf(request))),
  };
}

/** A file of a batch: `/desk/upload/<batch>/<its path, encoded>/`. */
async function receive(
  desk: Desk,
  [batch = "", name = ""]: string[],
  request: IncomingMessage,
): Promise<Answer> {
  const decoded = decodedPart(name);
  if (decoded === null) return notFound();
  const refusal = await desk.inbox.take(batch, decoded, request);
  return refusal ? { kind: "words", ...refusal } : { kind: "json", status: 200, value: {} };
}

/** Which of the open pages asks. */
function pageOf({ headers }: IncomingMessage): string | null {
  const page = headers["x-desk-page"];
  return typeof page === "string" ? page : null;
}

const notFound = (): Answer => ({ kind: "words", status: 404, words: "编辑台没有这一页" });
