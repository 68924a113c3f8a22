import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ReadCharacter } from "./ctc";
import type { Grey } from "./grey";
import { Answer, type Task } from "./task";

/** Processes that recognise. Each has as much memory as the networks take (about 400 MB), and one thread. */
export interface Pool {
  detect(picture: Grey): Promise<Grey>;
  read(lines: readonly Grey[]): Promise<ReadCharacter[][]>;
  /** Reads lines in traditional characters by the recogniser that knows them. */
  readTraditional(lines: readonly Grey[]): Promise<ReadCharacter[][]>;
  /** How many tasks are worked on at once. */
  size: number;
  close(): void;
}

interface Waiting {
  task: Task;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const PROJECT = path.resolve(import.meta.dirname, "..", "..");

/** Up to `size` processes with the OCR part in `folder`, started when there is work. Tasks are begun in the order in which they are given. */
export function openPool(folder: string, size: number): Pool {
  const queue: Waiting[] = [];
  const workers = new Set<ChildProcess>();
  const idle: ChildProcess[] = [];
  let lastId = 0;

  const next = () => {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (workers.size < size ? start() : null);
      if (!worker) return;
      const waiting = queue.shift();
      if (waiting) give(worker, waiting);
    }
  };
  const start = () => {
    const worker = fork(path.join(import.meta.dirname, "worker.ts"), [folder], {
      // The project's tsconfig.json says what "@/" means.
      cwd: PROJECT,
      execArgv: ["--import", TSX],
      serialization: "advanced",
    });
    workers.add(worker);
    return worker;
  };
  // A process that ends takes its task with it; the others go on, and another is started in its place.
  const give = (worker: ChildProcess, { task, resolve, reject }: Waiting) => {
    const ended = (cause: Error | number | null, signal?: string | null) => {
      workers.delete(worker);
      reject(cause instanceof Error ? cause : new Error(`the recogniser ended (${signal ?? cause})`));
      next();
    };
    worker.once("exit", ended).once("error", ended);
    worker.once("message", (message) => {
      worker.removeListener("exit", ended).removeListener("error", ended);
      idle.push(worker);
      resolve(Answer.parse(message));
      next();
    });
    worker.send(task);
  };

  const ask = (job: Task["job"]) =>
    new Promise<Answer>((resolve, reject) => {
      lastId += 1;
      queue.push({ task: { id: lastId, job }, resolve, reject });
      next();
    });
  const read = async (lines: readonly Grey[], reader: "usual" | "traditional") => {
    const { result, failure } = await ask({ kind: "read", reader, lines: [...lines] });
    if (result?.kind !== "read") throw new Error(failure ?? "no lines");
    return result.lines;
  };
  return {
    size,
    async detect(picture) {
      const { result, failure } = await ask({ kind: "detect", picture });
      if (result?.kind !== "detect") throw new Error(failure ?? "no map");
      return result.map;
    },
    read: (lines) => read(lines, "usual"),
    readTraditional: (lines) => read(lines, "traditional"),
    close() {
      for (const worker of workers) worker.removeAllListeners().kill();
    },
  };
}
