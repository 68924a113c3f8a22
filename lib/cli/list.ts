import { main } from "./commands/list";
import { runCommand } from "./run-command";

await runCommand(main);
