import { loadContent } from "@/lib/content/load";
import { formatReport, hasErrors } from "@/lib/content/report";
import { projectFromEnvironment } from "./project";

/** `npm run check`: reads `content/` and reports what is wrong with it, without publishing. */
const { problems } = await loadContent(projectFromEnvironment().contentDir);
console.log(formatReport(problems) || "没有问题。");
process.exitCode = hasErrors(problems) ? 1 : 0;
