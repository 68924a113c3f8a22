import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { Mending, mendingOf, type Task } from "./mending";
import { isPlain } from "./plain";

/** Starting a thread takes as long as mending so many texts. */
const TEXTS_WORTH_A_THREAD = 100;
const MOST_THREADS = 8;

/** Begins a thread as it begins a command: as one file that was made of all its modules. */
const LAUNCH = new URL("../../cli/launch.mjs", import.meta.url);
const THREAD = "lib/adopt/text/mend-thread";

/** Mends texts, many of them in threads. `onMended`: how many are done. */
export async function mendAll(
  tasks: readonly Task[],
  onMended: (done: number) => void,
): Promise<Map<string, Mending>> {
  const made = new Map<string, Mending>();
  const put = (task: Task, mending: Mending) => {
    made.set(task.source, mending);
    onMended(made.size);
  };
  const slow = tasks.filter((task) => !isPlain(task.text));
  for (const task of tasks) if (isPlain(task.text)) put(task, mendingOf(task));
  const threads = Math.min(
    availableParallelism(),
    MOST_THREADS,
    Math.floor(slow.length / TEXTS_WORTH_A_THREAD),
  );
  const workers = Array.from({ length: threads }, startThread);
  const idle = [...workers];
  try {
    await eachAtOnce(slow, Math.max(1, threads), async (task) => {
      const worker = idle.pop();
      put(task, worker ? await mendedBy(worker, task) : mendingOf(task));
      if (worker) idle.push(worker);
    });
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return made;
}

function startThread(): Worker {
  const worker = new Worker(LAUNCH, { argv: [THREAD], execArgv: [] });
  // Whoever waits for an answer is told by the end of the thread.
  worker.on("error", () => {});
  return worker;
}

/** A text on which a thread ends is mended here, where its fault is seen. */
async function mendedBy(worker: Worker, task: Task): Promise<Mending> {
  const over = new AbortController();
  const { signal } = over;
  if (worker.threadId === -1) return mendingOf(task);
  worker.postMessage(task);
  try {
    return await Promise.race([
      once(worker, "message", { signal }).then(([message]) => Mending.parse(message)),
      once(worker, "exit", { signal }).then(() => mendingOf(task)),
    ]);
  } finally {
    over.abort();
  }
}
