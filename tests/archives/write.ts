import { writeMadeUpArchive } from "./archive";

/** `npx tsx tests/archives/write.ts FOLDER STORIES`: a made-up archive with drawn photos, to build and to look at. */
const [folder, stories = "300"] = process.argv.slice(2);
if (!folder) throw new Error("Which folder?");
await writeMadeUpArchive(folder, Number(stories));
