import { main } from "./commands/split";
import { runCommand } from "./run-command";

await runCommand(main);
