/** The part of a service worker's surroundings that ours uses: TypeScript has it in a library that excludes the DOM's. */
export interface WorkerScope {
  readonly location: Location;
  readonly navigator: Navigator & { connection?: { saveData?: boolean } };
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    /** Of the windows. */
    matchAll(): Promise<readonly { url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LongEvent) => void): void;
  addEventListener(type: "message", listener: (event: PageEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
}

/** An event that keeps the worker running until the given work is done. */
interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A page says that it is being read. */
interface PageEvent extends LongEvent {
  readonly source: { readonly url: string };
}

export interface RequestEvent extends LongEvent {
  readonly request: Request;
  /** The answer to a navigation, asked for while the worker was starting; undefined where the browser does not do that. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
