import { type DeployInput, deploy as deployAfterNotice } from "@/lib/deploy/deploy";

/** A deploy that does not wait for one that may have begun at the same moment. */
export const deploy = (input: DeployInput) => deployAfterNotice({ timeToNotice: 0, ...input });
