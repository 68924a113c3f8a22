import type { Archive } from "../archive/archive";

/** The service worker: the one that keeps pages, or the one that takes its place where nothing is to be kept. */
interface WorkerView {
  kind: "worker";
  keeps: boolean;
}

export const workerView = ({ site }: Archive): WorkerView => ({ kind: "worker", keeps: site.offline });
