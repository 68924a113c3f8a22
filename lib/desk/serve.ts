import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { fieldsReader } from "@/lib/content/page/printed-fields";
import { saveRevisions } from "@/lib/edit/save";
import { errorCode } from "@/lib/files/error-code";
import { readersOf } from "@/lib/publish/had-by-readers";
import type { SiteHandler } from "@/lib/publish/next/site-handler";
import { islandsIn } from "./assets/islands";
import { stylesIn } from "./assets/styles";
import { contentNow } from "./content-now";
import type { Desk } from "./desk";
import { doubtBook } from "./doubts/book";
import { enteredPage } from "./entered-page";
import { openHistory } from "./history";
import { type Answer, send, startEvents } from "./http/answer";
import { NO_SESSION, type Refusal, refusalOf, refusalOfChange, refusalOfTools } from "./http/guard";
import { cookieName, openSessions } from "./http/session";
import { oneAfterTheOther } from "./in-turn";
import { openInbox } from "./inbox/inbox";
import { openJournal } from "./keeping/journal";
import { keeperOf } from "./keeping/keep";
import { newsOf } from "./news";
import { openPages } from "./pages/tables";
import { previewAt } from "./preview";
import { publishingOf, type Runs } from "./publishing/publishing";
import { snapshotsIn } from "./publishing/snapshots";
import { answerDesk } from "./routes";
import { decodedPart } from "./screen";

/** Editors' own machine alone. */
export const HOSTNAME = "127.0.0.1";

export interface DeskInput extends Pick<Desk, "root" | "contentDir" | "dist" | "cacheDir" | "now"> {
  /** Where the desk keeps what it must not lose: what was done, and states of the content to go back to. */
  deskDir: string;
  /** What it runs of the terminal's commands. */
  runs: Runs;
  /** 0: any free one. */
  port: number;
  /** The site's pages, at the port that is listened on. */
  site: (port: number) => SiteHandler;
  /** Whether the preview is made only when somebody looks, not as soon as somebody has come in. */
  previewLater: boolean;
  /** Called when somebody has come in, with the address for the next browser. */
  onEntered: (address: string) => void;
}

export interface OpenDesk {
  /** For one browser, once. */
  address: () => string;
  server: Server;
  /** The end of what goes on beside: imports, a publish, what is recorded of them. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
}

/** Another program listens on the port. */
export class PortTaken extends Error {}

/** Opens the desk: `/desk/…` is its own, every other address a page of the site as it will be. */
export async function openDesk(input: DeskInput): Promise<OpenDesk> {
  const { root, contentDir, dist, cacheDir, now, runs } = input;
  const { content, context, changed } = contentNow({
    root,
    contentDir,
    folder: path.join(cacheDir, "desk", `${input.port}`),
  });
  const page = openPages({ contentDir, context });
  const doubts = doubtBook({ content, context, page });
  const news = newsOf(contentDir, (file) => {
    changed(file);
    doubts.changed(file);
  });
  const journal = await openJournal(path.join(input.deskDir, `journal-${input.port}.jsonl`), now);
  const history = openHistory((revisions) => saveRevisions(contentDir, revisions), { journal, now });
  const keeper = keeperOf(contentDir, context, (why) => console.error(`没有记进 Git：${why}`));
  const inbox = openInbox({ root, context, tell: news.tell, keep: keeper.keep, now });
  const snapshots = snapshotsIn(path.join(input.deskDir, "states"), contentDir);
  const inTurn = oneAfterTheOther();
  // A state that is kept is one between two deeds.
  const take: typeof snapshots.take = (now, label) => inTurn(() => snapshots.take(now, label));
  const publishing = publishingOf(runs, { ...snapshots, take }, (progress) =>
    news.tell("progress", {
      about: "publish",
      progress: progress.kind,
      lines: "lines" in progress ? progress.lines : [],
    }),
  );
  const desk: Desk = {
    root,
    contentDir,
    dist,
    cacheDir,
    now,
    hadByReaders: readersOf(dist),
    content,
    context,
    page,
    doubts,
    inbox,
    fields: fieldsReader(contentDir),
    inTurn,
    history,
    saved: (revisions, page = null) => news.saved(revisions, page),
    tell: news.tell,
    keep: keeper.keep,
    kept: keeper.ended,
    snapshots,
    publishing,
    deployTarget: runs.deploy?.target ?? null,
    refresh() {
      for (const part of ["site.yml", "pages", "stories"]) changed(part);
    },
  };
  const assets = { island: islandsIn(root), styles: stylesIn(root) };
  const asset = async (name: string): Promise<Answer | null> => {
    if (name === "desk.css")
      return { kind: "file", type: "text/css; charset=utf-8", bytes: await assets.styles() };
    const script = await assets.island(name);
    return script === null ? null : { kind: "file", type: "text/javascript; charset=utf-8", bytes: script };
  };

  const sessions = openSessions();
  const server = createServer();
  const port = await listen(server, input.port);
  const site = input.site(port);
  const own = `${HOSTNAME}:${port}`;
  const address = () => `http://${own}/desk/enter/?ticket=${sessions.ticket()}`;
  const cookie = cookieName(port);
  const preview = previewAt(`http://${own}/`);
  server.on("request", (request, response) => {
    answer(request, response).catch((error) => fail(response, error));
  });
  server.on("upgrade", (request, socket, head) => {
    const isOurs = !refusalOf({ method: "GET", headers: request.headers }, own);
    if (!isOurs || !sessions.find(request.headers.cookie, cookie)) socket.destroy();
    else site.upgrade(request, socket, head).catch(() => socket.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", headers } = request;
    const refused = refusalOf({ method, headers }, own);
    if (refused) return refuse(response, refused);
    const url = URL.canParse(request.url ?? "/", `http://${own}`)
      ? new URL(request.url ?? "/", `http://${own}`)
      : null;
    if (!url) return refuse(response, { status: 400, words: "没有这样的地址" });
    if (url.pathname.replace(/\/$/, "") === "/desk/enter") return enter(url, response);
    const session = sessions.find(headers.cookie, cookie);
    if (!session) return refuse(response, NO_SESSION);
    if (!/^\/desk(?:\/|$)/.test(url.pathname)) {
      const tool = refusalOfTools(method, decodedPart(url.pathname) ?? "");
      if (tool) return refuse(response, tool);
      // A drawing that is opened by itself may run scripts, and would run them here as the desk's own.
      if (/\.svg$/i.test(decodedPart(url.pathname) ?? ".svg"))
        response.setHeader("Content-Security-Policy", "sandbox");
      return preview.isWaiting(request, response) ? undefined : site.answer(request, response);
    }
    const foreign = method === "POST" ? refusalOfChange(request, session) : null;
    if (foreign) return refuse(response, foreign);
    if (url.pathname.replace(/\/$/, "") === "/desk/events") {
      request.on("close", news.listen(startEvents(response)));
      return;
    }
    send(response, await answerDesk({ desk, request, response, address: url, asset }), method === "HEAD");
  }

  function enter(url: URL, response: ServerResponse): void {
    const session = sessions.enter(url.searchParams.get("ticket") ?? "");
    if (!session) {
      refuse(response, NO_SESSION);
      return;
    }
    send(response, enteredPage(session, cookie));
    if (!input.previewLater) preview.begin({ cookie: `${cookie}=${session.id}` });
    input.onEntered(address());
  }

  const settled = async () => {
    // An import and a publish are recorded when they are over.
    await Promise.all([inbox.ended(), publishing.ended()]);
    await Promise.all([keeper.ended(), history.written()]);
  };
  return {
    address,
    server,
    settled,
    async close() {
      news.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await settled();
      await inbox.close();
      await site.close();
    },
  };
}

const refuse = (response: ServerResponse, refusal: Refusal): void =>
  send(response, { kind: "words", ...refusal });

function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else send(response, { kind: "words", status: 500, words: "编辑台出错了，终端里写着是什么" });
}

/** The port that is listened on. */
function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(errorCode(error) === "EADDRINUSE" ? new PortTaken(String(wanted)) : error),
    );
    server.listen(wanted, HOSTNAME, () => {
      const bound = server.address();
      resolve(bound !== null && typeof bound === "object" ? bound.port : wanted);
    });
  });
}
