import type { Problem } from "@/lib/records/problem";
import type { Changes } from "./merge/changes";
import type { Due } from "./plan/plan";
import type { SourceDigests } from "./plan/sources";
import type { Renderer } from "./render/renderer";
import type { Shard } from "./shard";
import type { StageTime } from "./stages";

export type StageName = "load" | "plan" | "compile" | "render" | "search" | "pictures" | "merge";

export interface PublishInput extends PublishListener {
  /** The project's folder. */
  root: string;
  contentDir: string;
  dist: string;
  /** What may be deleted at any time, at the cost of time. */
  cacheDir: string;
  /** The site's address, where it is not site.yml's. */
  siteUrl: string | null;
  /** ISO moment. */
  now: string;
  /** Renders, indexes and writes everything, whether it is due or not. */
  full?: boolean;
  /** The digests of the program's own sources: what was made by other sources is made anew. */
  sources: () => Promise<SourceDigests>;
  renderer: Renderer;
  /** A folder with parts that other machines have rendered: see `parts/render-part.ts`. */
  parts?: string;
}

/** What a publish calls as it goes on. */
interface PublishListener {
  /** A stage begins. */
  onStage?: (stage: StageName) => void;
  /** These pages are due, of so many in all; they are about to be rendered. */
  onPlan?: (due: readonly Due[], pages: number) => void;
  /** A stage has come so far. */
  onProgress?: (stage: StageName, done: number, total: number) => void;
  /** Another publish, of this process number, must end first. */
  onWait?: (pid: number) => void;
  /** These parts were found, with so many pages. */
  onParts?: (parts: readonly Shard[], pages: number) => void;
  /** One more file of `dist/` is about to be touched. */
  onStep?: () => void;
}

export interface Published {
  published: true;
  problems: Problem[];
  changes: Changes;
  /** What was made anew. */
  due: { pages: number; bundles: number };
  /** How many the site has. */
  pages: number;
  stories: number;
  /** The next moment at which something appears or expires; ISO. */
  nextDue: string | null;
  /** The site's files without their compressed copies. */
  bytes: number;
  stages: StageTime<StageName>[];
}

export type PublishResult = Published | { published: false; problems: Problem[] };
