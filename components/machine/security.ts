import type { SecurityView } from "@/lib/site/pages/security";

/** security.txt (RFC 9116). */
export const renderSecurity = ({ contact, expires, canonical }: SecurityView): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    "Preferred-Languages: zh",
    `Canonical: ${canonical}`,
    "",
  ].join("\n");
