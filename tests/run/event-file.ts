import { closeSync, openSync, readSync, writeFileSync } from "node:fs";
import { readEvent, type TestEvent } from "./events";

/** Reads what reporters write while they write it. */
export class EventFile {
  private position = 0;
  private unfinished = "";
  private readonly decoder = new TextDecoder();

  constructor(readonly path: string) {
    writeFileSync(path, "");
  }

  /** What was written since the last call. The line that is being written waits for its end. */
  news(): TestEvent[] {
    const lines = (this.unfinished + this.decoder.decode(this.readOn(), { stream: true })).split("\n");
    this.unfinished = lines.pop() ?? "";
    return lines.filter(Boolean).map(readEvent);
  }

  private readOn(): Buffer {
    const parts: Buffer[] = [];
    const file = openSync(this.path, "r");
    try {
      for (;;) {
        const part = Buffer.alloc(1 << 16);
        const length = readSync(file, part, 0, part.length, this.position);
        if (length === 0) return Buffer.concat(parts);
        this.position += length;
        parts.push(part.subarray(0, length));
      }
    } finally {
      closeSync(file);
    }
  }
}
