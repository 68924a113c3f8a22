import { afterAll } from "vitest";
import { removeMadeFolders } from "./made-folders";

/** Here, since this is run for each file of tests; modules that files share are run once a worker. */
afterAll(removeMadeFolders);
