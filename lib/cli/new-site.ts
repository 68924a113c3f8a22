import { main } from "./commands/new-site";
import { runCommand } from "./run-command";

await runCommand(main);
