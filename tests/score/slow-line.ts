import { chromium } from "@playwright/test";
import { LAUNCH_ARGS } from "../browser/chromium";
import { PHONE } from "./tasks-run";

/** 慢速 3G as browsers' tools have it: bytes a second, and milliseconds until an answer begins. */
const SLOW_3G = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };

/** When the largest thing of the first view was there, on a phone with a slow line and nothing kept; milliseconds. */
export async function firstView(executablePath: string, url: string): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  try {
    const page = await (await browser.newContext(PHONE)).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW_3G);
    await page.goto(url, { waitUntil: "load" });
    return await page.evaluate(largestPaint);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: by the browser's own account, once it has drawn what came last. */
const largestPaint = (): Promise<number> =>
  new Promise((resolve) => {
    let last = 0;
    new PerformanceObserver((list) => {
      last = Math.max(last, ...list.getEntries().map(({ startTime }) => startTime));
    }).observe({ type: "largest-contentful-paint", buffered: true });
    setTimeout(() => resolve(last), 1000);
  });
