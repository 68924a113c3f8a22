import { main } from "./commands/publish";
import { runCommand } from "./run-command";

await runCommand(main);
