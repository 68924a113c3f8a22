import { hash } from "node:crypto";

/** SHA-256, cut to `length` characters: six bits each in base64url, four in hex. */
export const digest = (content: Uint8Array | string, encoding: "base64url" | "hex", length: number): string =>
  hash("sha256", content, encoding).slice(0, length);

/** For file names that change with their content: 40 bits, ten characters that are right in every file system. */
export const nameDigest = (content: Uint8Array | string): string => digest(content, "hex", 10);

/** 72 bits over a value as JSON. */
export const jsonDigest = (value: unknown): string => digest(JSON.stringify(value), "base64url", 12);
