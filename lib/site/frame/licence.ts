import type { Site } from "@/lib/records/site";

/**
 * Whether the site says anything that its terms for programs can say. The address of terms for people alone is not enough: RSL has
 * no word for "read there", and a licence that names some uses permits no others.
 */
export const hasLicence = ({ robots }: Site): boolean => robots.training !== undefined;
