import type { AddressInfo } from "node:net";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";

/** What a reader gets at an address: the page, and its words. */
export interface Got {
  status: number;
  html: string;
  text: string;
}

/** Serves a published site to a reader as long as `use` asks for its pages. */
export async function readingIn(dist: string, use: (read: (url: string) => Promise<Got>) => Promise<void>) {
  const server = await serve(dist, 0);
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  try {
    await use(async (url) => {
      const answer = await fetch(`${address}${url}`);
      const html = await answer.text();
      return { status: answer.status, html, text: html.replace(/<[^>]+>/g, "") };
    });
  } finally {
    await closeServer(server, 0);
  }
}
