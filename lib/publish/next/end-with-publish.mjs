/**
 * Loaded into Next.js and its workers before they begin: see `run.ts`. A publish that is killed has no chance to end them, so
 * they notice by themselves. In plain JavaScript, as they know no TypeScript.
 */
if (process.argv.includes("--experimental-build-mode")) {
  // A publish holds the other end of the input, and writes nothing into it. With Next.js the whole group ends, of which it
  // is the first process: workers that are too busy to notice anything, too.
  const group = process.platform === "win32" ? process.pid : -process.pid;
  const end = () => process.kill(group, "SIGKILL");
  process.stdin.once("end", end).once("close", end).once("error", end).resume();
  process.stdin.unref();
} else if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));
}
