import type { Channel } from "./channel";
import type { Network } from "./post";

/** What a channel was told. */
export interface Told {
  channel: Channel;
  sent: number;
  /** Addresses that it will never take. */
  refused: number;
  /** What it is told next time. */
  left: string[];
  /** Why something is left; null where nothing is. */
  why: { kind: "quota" } | { kind: "failed"; words: string } | null;
}

/**
 * Tells a channel what is pending, batch after batch; `onSent` gets what is still pending after each. Where a batch is larger than what
 * may still be sent today, half of it is tried. Ends where something fails: the rest is for the next time.
 */
export async function tell(
  channel: Channel,
  pending: readonly string[],
  siteUrl: string,
  network: Network,
  onSent: (left: string[]) => Promise<void>,
): Promise<Told> {
  let left = [...pending];
  let most = channel.most;
  const told: Told = { channel, sent: 0, refused: 0, left, why: null };
  const ended = (why: Told["why"]): Told => ({ ...told, left, why });
  while (left.length > 0) {
    if (most < 1) return ended({ kind: "quota" });
    const batch = left.slice(0, most);
    const outcome = await channel.send(
      batch.map((url) => siteUrl + url),
      network,
    );
    switch (outcome.kind) {
      case "taken":
        left = left.slice(batch.length);
        told.sent += batch.length - outcome.refused;
        told.refused += outcome.refused;
        await onSent(left);
        if (outcome.left !== null) most = Math.min(channel.most, outcome.left);
        break;
      case "too many":
        most = Math.floor(batch.length / 2);
        break;
      case "failed":
        return ended(outcome);
      default:
        return outcome satisfies never;
    }
  }
  return ended(null);
}
