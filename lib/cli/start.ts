import { main } from "./commands/start";
import { runCommand } from "./run-command";

await runCommand(main);
