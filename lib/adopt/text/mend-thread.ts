import { parentPort } from "node:worker_threads";
import { mendingOf, Task } from "./mending";

/** A thread that mends one text after the other. */
parentPort?.on("message", (task: unknown) => parentPort?.postMessage(mendingOf(Task.parse(task))));
