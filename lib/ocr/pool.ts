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

/** Starts `size` processes with the OCR part in `folder`. Tasks are begun in the order in which they are given. */
export function openPool(folder: string, size: number): Pool {
  const queue: Waiting[] = [];
  const idle: ChildProcess[] = [];
  const busy = new Map<ChildProcess, Waiting>();
  let lastId = 0;
  let broken: Error | null = null;

  const next = () => {
    while (queue.length > 0 && idle.length > 0) {
      const waiting = queue.shift();
      const worker = idle.pop();
      if (!waiting || !worker) return;
      busy.set(worker, waiting);
      worker.send(waiting.task);
    }
  };
  const fail = (error: Error) => {
    broken ??= error;
    for (const { reject } of [...busy.values(), ...queue.splice(0)]) reject(broken);
    busy.clear();
  };
  const start = () => {
    const worker = fork(path.join(import.meta.dirname, "worker.ts"), [folder], {
      // The project's tsconfig.json says what "@/" means.
      cwd: PROJECT,
      execArgv: ["--import", TSX],
      serialization: "advanced",
    });
    worker.on("message", (message) => {
      const waiting = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      waiting?.resolve(Answer.parse(message));
      next();
    });
    worker.on("error", fail);
    worker.on("exit", (code, signal) => fail(new Error(`the recogniser ended (${signal ?? code})`)));
    idle.push(worker);
    return worker;
  };
  const workers = Array.from({ length: size }, start);

  const ask = (job: Task["job"]) =>
    new Promise<Answer>((resolve, reject) => {
      if (broken) return reject(broken);
      lastId += 1;
      queue.push({ task: { id: lastId, job }, resolve, reject });
      next();
    });
  return {
    size,
    async detect(picture) {
      const { result, failure } = await ask({ kind: "detect", picture });
      if (result?.kind !== "detect") throw new Error(failure ?? "no map");
      return result.map;
    },
    async read(lines) {
      const { result, failure } = await ask({ kind: "read", lines: [...lines] });
      if (result?.kind !== "read") throw new Error(failure ?? "no lines");
      return result.lines;
    },
    close() {
      for (const worker of workers) worker.removeAllListeners("exit").kill();
    },
  };
}
