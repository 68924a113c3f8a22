import { main } from "./commands/learn";
import { runCommand } from "./run-command";

await runCommand(main);
