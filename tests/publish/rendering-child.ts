/** Has a program in the place of Next.js render: `rendering-child.ts <root of the program> <cache>`. */
import { runNext } from "@/lib/publish/next/run";

const [root = "", cacheDir = ""] = process.argv.slice(2);
await runNext(root, "generate", { NEWSPAPER_CACHE: cacheDir });
