import { setTimeout as sleep } from "node:timers/promises";

/** What an announcement has of the network; tests give another. */
export interface Network {
  /** How long an answer may take. Milliseconds. */
  patience: number;
  /** Waits, unless it is told to stop. Milliseconds. */
  pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  now: () => number;
  signal?: AbortSignal;
}

export const NETWORK: Network = {
  patience: 20_000,
  pause: async (ms, signal) => {
    await sleep(ms, undefined, { signal });
  },
  now: Date.now,
};

export type Reply =
  | { kind: "answer"; status: number; text: string }
  /** The other side wants to be asked again later than is waited for, after so many seconds. */
  | { kind: "later"; status: number; seconds: number }
  /** Nothing came back; in words for editors. */
  | { kind: "silence"; words: string };

export interface Message {
  url: string;
  type: string;
  body: string;
}

/** Pauses before a second and a third try. Milliseconds. */
const PAUSES = [2_000, 10_000];
/** The longest pause that is waited for where the other side names one. Milliseconds. */
const LONGEST_PAUSE = 60_000;
/** Of an answer more is not read: all of these protocols answer in a few words. Bytes. */
const LONGEST_ANSWER = 64 * 1024;

/**
 * Sends a message, up to three times: where nothing comes back, or the other side says that it is its own fault or that it is asked
 * too often, with the pause that it names. Rejects only where it is told to stop.
 */
export async function post(message: Message, network: Network): Promise<Reply> {
  for (let tries = 0; ; tries += 1) {
    network.signal?.throwIfAborted();
    const { reply, retryAfter } = await postOnce(message, network);
    if (reply.kind === "answer" && !isPassing(reply.status)) return reply;
    const usual = PAUSES[tries];
    const wait = retryAfter ?? usual ?? 0;
    if (reply.kind === "answer" && wait > LONGEST_PAUSE)
      return { kind: "later", status: reply.status, seconds: Math.ceil(wait / 1000) };
    if (usual === undefined) return reply;
    await network.pause(wait, network.signal);
  }
}

/** Whether an answer may be another one soon: too often, too slow, out of order. */
const isPassing = (status: number): boolean => status === 429 || status === 408 || status >= 500;

async function postOnce(
  { url, type, body }: Message,
  { patience, now, signal }: Network,
): Promise<{ reply: Reply; retryAfter: number | null }> {
  const limit = AbortSignal.timeout(patience);
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": type, "User-Agent": "newspaper-site" },
      body,
      // Followed, a POST becomes a GET.
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const text = await beginningOf(answer);
    return {
      reply: { kind: "answer", status: answer.status, text },
      retryAfter: pauseNamed(answer.headers.get("retry-after"), now()),
    };
  } catch (error) {
    signal?.throwIfAborted();
    const words = limit.aborted ? `${Math.ceil(patience / 1000)} 秒没有回答` : `连不上（${causeOf(error)}）`;
    return { reply: { kind: "silence", words }, retryAfter: null };
  }
}

async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return "";
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_ANSWER) break;
  }
  return text;
}

/** `Retry-After` (RFC 9110): seconds, or a date. Milliseconds; null where it says neither. */
function pauseNamed(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}

/** Why a connection failed: what the system calls it. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return "原因不明";
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
