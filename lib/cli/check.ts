import { main } from "./commands/check";
import { runCommand } from "./run-command";

await runCommand(main);
