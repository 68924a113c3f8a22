import { main } from "./commands/takedown";
import { runCommand } from "./run-command";

await runCommand(main);
