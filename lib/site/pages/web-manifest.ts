import type { Archive } from "../archive/archive";

/** What a phone needs to put the site among its apps. */
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
