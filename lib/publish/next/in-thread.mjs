import { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { Socket } from "node:net";
import path from "node:path";
import { format } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import { takeCompiled } from "./compiled-code.mjs";

/**
 * The thread that renders: it asks the templates that Next.js has compiled for one page after the other, as Next.js's own
 * adapters do ("Invoking Entrypoints" in its documentation). In plain JavaScript: understanding TypeScript would take it
 * longer than twenty pages.
 */

const { root, output, code } = workerData;
// Next.js and its templates look for their files from the folder that a process runs in; this one may run anywhere.
process.cwd = () => root;

/** The views of the pages that are being asked for: `lib/plan-files.ts` takes them from here. */
const views = new Map();
globalThis[Symbol.for("newspaper.views")] = views;

/** What was printed while a page was rendered: where it failed, why. */
let printed = [];
for (const method of ["error", "warn", "log"]) console[method] = (...texts) => printed.push(format(...texts));

const compiled = takeCompiled(code);
const require = createRequire(path.join(root, "package.json"));
// What Next.js gives adapters to begin with.
require("next/dist/build/adapter/setup-node-env.external");

/** Collects what a template answers. */
class Answer extends ServerResponse {
  chunks = [];
  isWhole = false;

  write(chunk) {
    this.chunks.push(Buffer.from(chunk));
    return true;
  }

  end(chunk) {
    if (chunk) this.write(chunk);
    this.isWhole = true;
    this.emit("finish");
    this.emit("close");
    return this;
  }
}

/** Who asks: Next.js sends such readers whole pages, with all that belongs into their heads. */
const READER = "Twitterbot";

async function rendered({ url, entry, status, view }) {
  const { handler } = require(path.join(output, entry));
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url, headers: { host: "localhost", "user-agent": READER } });
  const response = new Answer(request);
  response.statusCode = status;
  if (view !== null) views.set(url, JSON.parse(view));
  try {
    await handler(request, response, { waitUntil: () => {} });
    // What was begun with the status of a page would be taken for one.
    if (!response.isWhole) throw new Error("The template did not end its answer");
    return { status: response.statusCode, content: new Uint8Array(Buffer.concat(response.chunks)) };
  } finally {
    views.delete(url);
  }
}

let last = Promise.resolve();

/** How many messages are waiting that are of use. */
let waiting = 0;

/** Pages that were rendered before they are asked for, and what of, by their addresses. */
const begun = new Map();

async function begin(asked) {
  try {
    const answer = await rendered(asked);
    // Of most failures Next.js makes a page of its own, and prints why: both are wanted when it is asked for.
    if (answer.status === asked.status) begun.set(asked.url, { asked, answer });
  } catch {
    // It fails again when it is asked for.
  }
}

/** What was rendered for a page before of the same view, which is given away, or is rendered now. */
function taken(asked) {
  const known = begun.get(asked.url);
  begun.delete(asked.url);
  const isSame = known && known.asked.view === asked.view && known.asked.entry === asked.entry;
  return isSame ? known.answer : rendered(asked);
}

/** Loads templates, and renders pages that nobody gets, until somebody asks for some. */
async function rehearse(entries, pages) {
  for (const entry of entries) await untilAsked(() => require(path.join(output, entry)));
  for (const page of pages) await untilAsked(() => rendered(page));
}

async function untilAsked(act) {
  // Messages come in only between two turns of the loop.
  await new Promise(setImmediate);
  if (waiting > 0) return;
  try {
    await act();
  } catch {
    // It fails again when it is asked for.
  }
}

/** Keeps what V8 has made of all that has run. */
function keep() {
  // Nobody has asked for the rest.
  begun.clear();
  try {
    compiled.keep();
  } catch {
    // The next thread compiles it again.
  }
  parentPort.postMessage({ status: 0, content: new Uint8Array(), printed: "" });
}

parentPort.on("message", (asked) => {
  if (!asked.rehearse) waiting += 1;
  last = last.then(async () => {
    if (asked.rehearse) return rehearse(asked.rehearse, asked.renders);
    waiting -= 1;
    if (asked.begin) return begin(asked.begin);
    if (asked.keep) return keep();
    printed = [];
    try {
      const { status, content } = await taken(asked);
      parentPort.postMessage({ status, content, printed: printed.join("\n") }, [content.buffer]);
    } catch (error) {
      // Next.js prints most failures itself.
      if (printed.length === 0) printed.push(format(error));
      parentPort.postMessage({ status: 500, content: new Uint8Array(), printed: printed.join("\n") });
    }
  });
});
