/**
 * A publish that kills itself, with no chance to tidy up: `child.ts <plain or next> <content> <dist> <stage or step>`.
 * A stage by its name, `rendering` while pages are rendered, a step of the merge by its number; without any it publishes.
 */
import { publish } from "@/lib/publish/publish";
import { inputFor, WITH_NEXT } from "./inputs";

const [renderer = "", content = "", dist = "", at = ""] = process.argv.slice(2);
const die = () => process.kill(process.pid, "SIGKILL");
let steps = 0;

const result = await publish(
  inputFor(content, dist, {
    ...(renderer === "next" ? WITH_NEXT : {}),
    onStage: (stage) => {
      console.log(`stage ${stage}`);
      if (stage === at) die();
    },
    onStep: () => {
      steps += 1;
      if (String(steps) === at) die();
    },
    onProgress: (stage) => {
      if (at === "rendering" && stage === "render") die();
    },
    onWait: (pid) => console.log(`waits for ${pid}`),
  }),
);
console.log(`published ${result.published}`);
