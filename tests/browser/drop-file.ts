import type { Page } from "@playwright/test";

export interface DroppedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Drops a file upon an element, as a hand does that comes from the files' window. */
export async function dropFile(
  page: Page,
  selector: string,
  { name, type, bytes }: DroppedFile,
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, type, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    },
    { name, type, base64: Buffer.from(bytes).toString("base64") },
  );
  for (const event of ["dragover", "drop"]) await page.dispatchEvent(selector, event, { dataTransfer });
}
