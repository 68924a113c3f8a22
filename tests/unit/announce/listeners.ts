import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { NETWORK, type Network } from "@/lib/announce/post";

export interface Heard {
  method: string;
  path: string;
  type: string;
  body: string;
}

type Answer = (heard: Heard, response: ServerResponse, count: number) => void;

/** A server of this machine that keeps what it hears; `answer` says what it says. */
export async function listener(answer: Answer): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const message = await read(request);
    heard.push(message);
    answer(message, response, heard.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return { url: `http://127.0.0.1:${address.port}`, heard };
}

async function read(request: IncomingMessage): Promise<Heard> {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { method = "", url = "", headers } = request;
  return { method, path: url, type: headers["content-type"] ?? "", body };
}

/** Answers with a status, and headers and a text where they are given. */
export const saying =
  (status: number, text = "", headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end(text);
  };

/** One answer after the other; the last again and again. */
export const inTurn =
  (...answers: Answer[]): Answer =>
  (heard, response, count) =>
    answers[Math.min(count, answers.length) - 1]?.(heard, response, count);

/** Listens, and never answers. */
export const silent: Answer = () => {};

/** Ends the connection in the middle of an answer. */
export const torn: Answer = (_, response) => {
  response.writeHead(200, { "Content-Length": "100" });
  response.write("{");
  response.destroy();
};

/** A network without waiting; its pauses are noted. */
export function hasty(patience = 2_000): { network: Network; pauses: number[] } {
  const pauses: number[] = [];
  const pause = async (ms: number) => {
    pauses.push(ms);
  };
  return { network: { ...NETWORK, patience, pause, now: () => Date.parse("2026-01-01T00:00:00Z") }, pauses };
}

/** IndexNow as its documentation has it, for one key of one site. */
export const searchEngine =
  (host: string, key: string): Answer =>
  (heard, response) => {
    const { body, type } = heard;
    if (heard.method !== "POST" || !type.startsWith("application/json"))
      return void response.writeHead(400).end();
    const said = JSON.parse(body);
    if (said.key !== key || said.keyLocation !== `https://${host}/indexnow.txt`)
      return void response.writeHead(403).end();
    const isOurs = (url: string) => new URL(url).host === host;
    if (said.host !== host || !said.urlList.every(isOurs)) return void response.writeHead(422).end();
    response.writeHead(said.urlList.length > 10_000 ? 400 : 200).end();
  };

/** Baidu's interface, with so many addresses left for today. */
export function baiduServer(token: string, site: string, quota: number): Answer {
  let remain = quota;
  const json = (response: ServerResponse, status: number, value: object) =>
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(value));
  return ({ path, body }, response) => {
    const asked = new URL(path, "http://baidu.example").searchParams;
    if (asked.get("token") !== token)
      return json(response, 401, { error: 401, message: "token is not valid" });
    if (asked.get("site") !== site) return json(response, 400, { error: 400, message: "site error" });
    const urls = body.split("\n").filter((line) => line !== "");
    if (urls.length === 0) return json(response, 400, { error: 400, message: "empty content" });
    if (urls.length > 2000)
      return json(response, 400, { error: 400, message: "only 2000 urls are allowed once" });
    if (urls.length > remain) return json(response, 400, { error: 400, message: "over quota" });
    remain -= urls.length;
    return json(response, 200, { remain, success: urls.length, not_same_site: [], not_valid: [] });
  };
}
