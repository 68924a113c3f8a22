import "./base.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ProblemReport } from "@/components/problem-report";
import { contentErrors } from "@/lib/view";

export const metadata: Metadata = {
  icons: { icon: [{ url: "/favicon.ico", sizes: "32x32" }, "/icon.svg"], apple: "/icon.png" },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#161614" },
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
