import { parse } from "smol-toml";

/** TOML as a plain tree; null where it is none. Dates are objects that know how they were typed. */
export function readToml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
