/** A place in plain data: an object or list, and a key of it. */
export interface Spot {
  holder: Record<string, unknown>;
  key: string;
  /** Where it is, for messages: `stories.3.headline.main`. */
  path: string;
  /** The same for all items of a list: `stories[].headline.main`. */
  shape: string;
}

type Holder = Spot["holder"];

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** Every place in plain data, those in lists and objects in it, too. */
export function* spotsIn(data: object, path = "", shape = ""): Generator<Spot> {
  if (!isHolder(data)) return;
  for (const key of Object.keys(data)) {
    const spot: Spot = {
      holder: data,
      key,
      path: path ? `${path}.${key}` : key,
      shape: Array.isArray(data) ? `${shape}[]` : shape ? `${shape}.${key}` : key,
    };
    yield spot;
    const value = data[key];
    if (isHolder(value)) yield* spotsIn(value, spot.path, spot.shape);
  }
}

/** Notes which places of plain data are read. */
export class Recorder {
  /** Object or list → keys read; `LIST` for how many there are, and which. */
  #reads = new Map<object, Set<string>>();
  readonly #wrapped = new WeakMap<object, object>();

  /** The same data, noting what is read of it. */
  wrap<T extends object>(data: T): T {
    const known = this.#wrapped.get(data);
    // A proxy is of its target's type.
    if (known) return known as T;
    const note = (target: object, key: PropertyKey) => {
      const name = Array.isArray(target) && key === "length" ? LIST : key;
      if (typeof name === "string") this.#note(target, name);
    };
    const inner = (value: unknown) => (isHolder(value) ? this.wrap(value) : value);
    const proxy = new Proxy(data, {
      get: (target, key) => {
        note(target, key);
        return inner(Reflect.get(target, key));
      },
      has: (target, key) => {
        note(target, key);
        return Reflect.has(target, key);
      },
      ownKeys: (target) => {
        this.#note(target, LIST);
        return Reflect.ownKeys(target);
      },
      getOwnPropertyDescriptor: (target, key) => {
        note(target, key);
        const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
        return descriptor && "value" in descriptor
          ? { ...descriptor, value: inner(descriptor.value) }
          : descriptor;
      },
    });
    this.#wrapped.set(data, proxy);
    return proxy;
  }

  #note(target: object, key: string): void {
    const keys = this.#reads.get(target);
    if (keys) keys.add(key);
    else this.#reads.set(target, new Set([key]));
  }

  /** What has been read since this was last asked. */
  take(): Reads {
    const reads = this.#reads;
    this.#reads = new Map();
    return {
      has: ({ holder, key }) => {
        const keys = reads.get(holder);
        return keys?.has(key) || (keys?.has(LIST) ?? false);
      },
    };
  }
}

export interface Reads {
  /** Whether a place was read, or the list of what stands beside it. */
  has: (spot: Pick<Spot, "holder" | "key">) => boolean;
}

/** No key of any record. */
const LIST = "#";
