import { isForObjectStore } from "../object-store";
import type { Transport, TransportInput } from "../transport";
import { directTransport } from "./direct";
import { type RcloneInput, Remote } from "./remote";
import { stagedTransport } from "./staged";

/** How many files are sent at a time; SSH servers refuse clients that open ten connections at once. */
const WIDTH = { bucket: 16, other: 8 };

/**
 * The way to whatever rclone can reach. Where files can be renamed (folders, SFTP, FTP, WebDAV) they are laid ready in a
 * hidden folder first: rclone before 1.63 writes them under their own names there, and visitors would see files half written.
 * Object stores have no renaming and need none.
 */
export async function rcloneTransport(input: TransportInput): Promise<Transport> {
  const remote = await Remote.open(input.address, input.env, input.signal);
  const { bucket, renames } = remote.kind;
  const common: RcloneInput = { ...input, remote, width: bucket ? WIDTH.bucket : WIDTH.other };
  return {
    takes: bucket ? isForObjectStore : () => true,
    read: (files) => Promise.all(files.map((file) => remote.read(file))),
    close: () => remote.close(),
    ...(renames ? stagedTransport(common) : directTransport(common)),
  };
}
