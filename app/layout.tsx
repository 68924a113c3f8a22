import "./base.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ProblemReport } from "@/components/problem-report";
import { PAPER } from "@/lib/site/colours";
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
    <html lang="zh-CN">
      <body>{errors.length > 0 ? <ProblemReport problems={errors} /> : children}</body>
    </html>
  );
}
