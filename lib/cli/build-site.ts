import { main } from "./commands/build";
import { runCommand } from "./run-command";

await runCommand(main);
