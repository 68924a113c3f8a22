import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { errorCode } from "@/lib/files/error-code";
import type { SiteHandler } from "@/lib/publish/next/site-handler";
import { assembleDesk, type DeskParts } from "./assemble";
import { islandsIn } from "./assets/islands";
import { stylesIn } from "./assets/styles";
import { enteredPage } from "./entered-page";
import { type Answer, send, startEvents } from "./http/answer";
import { NO_SESSION, type Refusal, refusalOf, refusalOfChange, refusalOfTools } from "./http/guard";
import { cookieName, openSessions } from "./http/session";
import { previewAt } from "./preview";
import { answerDesk } from "./routes";
import { decodedPart } from "./screen";

/** Editors' own machine alone. */
export const HOSTNAME = "127.0.0.1";

export interface DeskInput extends DeskParts {
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
  const { desk, news, settled, close: closeDesk } = await assembleDesk(input);
  const assets = { island: islandsIn(input.root), styles: stylesIn(input.root) };
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

  return {
    address,
    server,
    settled,
    async close() {
      news.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await settled();
      await closeDesk();
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
