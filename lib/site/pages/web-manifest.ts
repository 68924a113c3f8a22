import type { Archive } from "../archive/archive";

/** What phones are told that put the site among their apps. */
export interface WebManifestView {
  kind: "webManifest";
  name: string;
  shortName: string;
  description: string;
  icon: "svg" | "png";
}

export function webManifestView({ site, icon }: Archive): WebManifestView {
  const { name, shortName = name, description } = site;
  return { kind: "webManifest", name, shortName, description, icon: icon ?? "svg" };
}
