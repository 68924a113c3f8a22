const KEY = "desk-token";

/** The session's token. It lies where this port's pages alone can read it: cookies go to every port of a host. */
export const heldToken = (): string => localStorage.getItem(KEY) ?? "";

export const holdToken = (token: string): void => localStorage.setItem(KEY, token);
