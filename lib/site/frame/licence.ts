import type { Site } from "@/lib/records/site";

/** Whether the site says anything of how its texts may be used. */
export const hasLicence = ({ robots, license }: Site): boolean =>
  robots.training !== undefined || license !== undefined;
