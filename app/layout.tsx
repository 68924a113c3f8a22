import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Reload } from "@/components/preview/preview-bar";
import { ProblemReport } from "@/components/problem-report";
import { BOOT_SCRIPT } from "@/components/settings/boot";
import { PAPER } from "@/lib/site/frame/colours";
import { urls } from "@/lib/site/urls";
import { changesSeen, contentErrors } from "@/lib/view";

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
  const changes = await changesSeen();
  return (
    // The script in the head puts the reader's settings on the root.
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        <script data-kept="" dangerouslySetInnerHTML={{ __html: BOOT_SCRIPT }} />
      </head>
      <body>
        {errors.length > 0 ? <ProblemReport problems={errors} /> : children}
        {changes === null ? null : <Reload known={changes} />}
      </body>
    </html>
  );
}
