/** Loads something once; what failed is tried again when it is asked for again. */
export function once<T>(load: () => Promise<T>): (() => Promise<T>) & { begun(): boolean } {
  let loading: Promise<T> | undefined;
  const get = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return Object.assign(get, { begun: () => loading !== undefined });
}
