import type { Archive } from "../archive/archive";

/** The terms for programs, as Really Simple Licensing has them. */
export interface LicenceView {
  kind: "licence";
  training: "allow" | "disallow" | null;
  /** The terms for people; null where there are none. */
  terms: string | null;
  copyrightHolder: string | null;
}

export const licenceView = ({ site }: Archive): LicenceView => ({
  kind: "licence",
  training: site.robots.training ?? null,
  terms: site.license ?? null,
  copyrightHolder: site.copyrightHolder ?? null,
});
