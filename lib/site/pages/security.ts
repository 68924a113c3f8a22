import type { Archive } from "../archive/archive";
import { urls } from "../urls";

/** security.txt: to whom faults of the site's safety are told. */
export interface SecurityView {
  kind: "security";
  contact: string;
  /** A moment, as the standard wants one: by then the file has to be looked at again. */
  expires: string;
  canonical: string;
}

export const securityView = ({ site, securityExpires }: Archive): SecurityView | null =>
  site.security
    ? {
        kind: "security",
        contact: site.security,
        expires: securityExpires,
        canonical: site.url + urls.security(),
      }
    : null;
