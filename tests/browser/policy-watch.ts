import type { Page } from "@playwright/test";

interface Violation {
  directive: string;
  blocked: string;
}

declare global {
  interface Window {
    violations: Violation[];
  }
}

/** Collects what the Content-Security-Policy of each page that is opened forbids. */
export async function watchPolicy(page: Page): Promise<() => Promise<Violation[]>> {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      window.violations.push({ directive: effectiveDirective, blocked: blockedURI });
    });
  });
  return () => page.evaluate(() => window.violations);
}
