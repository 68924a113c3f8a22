import type { Archive } from "../archive/archive";

/** The terms for programs, as Really Simple Licensing has them. */
export interface LicenceView {
  kind: "licence";
  training: "allow" | "disallow";
  /** The terms for people; null where there are none. */
  terms: string | null;
  copyrightHolder: string | null;
}

/** null where the site says nothing of training. */
export const licenceView = ({ site }: Archive): LicenceView | null =>
  site.robots.training
    ? {
        kind: "licence",
        training: site.robots.training,
        terms: site.license ?? null,
        copyrightHolder: site.copyrightHolder ?? null,
      }
    : null;
