/** The operating system's or Node.js's name for an error, `ENOENT` and the like; null for other errors. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;

/** For `catch`: a value in the place of a file that is not there; every other error goes on. */
export const ifMissing =
  <T>(value: T) =>
  (error: unknown): T => {
    if (errorCode(error) === "ENOENT") return value;
    throw error;
  };

/** The same for what should be a folder and may be a file. */
export const ifNoFolder =
  <T>(value: T) =>
  (error: unknown): T => {
    if (errorCode(error) === "ENOTDIR") return value;
    return ifMissing(value)(error);
  };
