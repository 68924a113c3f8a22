import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ProblemReport } from "@/components/problem-report";
import { BOOT_SCRIPT } from "@/components/settings/boot";
import { PAPER } from "@/lib/site/frame/colours";
import { urls } from "@/lib/site/urls";
import { contentErrors } from "@/lib/view";

export const metadata: Metadata = {
  manifest: urls.manifest(),
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: PAPER.light },
    { media: "(prefers-color-scheme: dark)", color: PAPER.dark },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const errors = await contentErrors();
  return (
    // The script in the head puts the reader's settings on the root.
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        <script data-kept="" dangerouslySetInnerHTML={{ __html: BOOT_SCRIPT }} />
      </head>
      <body>{errors.length > 0 ? <ProblemReport problems={errors} /> : children}</body>
    </html>
  );
}
