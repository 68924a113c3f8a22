import path from "node:path";
import { fieldsReader } from "@/lib/content/page/printed-fields";
import { saveRevisions } from "@/lib/edit/save";
import { readersOf } from "@/lib/publish/had-by-readers";
import { contentNow } from "./content-now";
import type { Desk } from "./desk";
import { doubtBook } from "./doubts/book";
import { openHistory } from "./history";
import { oneAfterTheOther } from "./in-turn";
import { openInbox } from "./inbox/inbox";
import { openJournal } from "./keeping/journal";
import { keeperOf } from "./keeping/keep";
import { type News, newsOf } from "./news";
import { openPages } from "./pages/tables";
import { publishingOf, type Runs } from "./publishing/publishing";
import { snapshotsIn } from "./publishing/snapshots";

export interface DeskParts extends Pick<Desk, "root" | "contentDir" | "dist" | "cacheDir" | "now"> {
  /** Where the desk keeps what it must not lose: what was done, and states of the content to go back to. */
  deskDir: string;
  /** What it runs of the terminal's commands. */
  runs: Runs;
  /** The port that is asked for: desks beside each other keep what they do apart. */
  port: number;
}

export interface AssembledDesk {
  desk: Desk;
  news: News;
  /** The end of what goes on beside: imports, a publish, what is recorded of them. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
}

/** All that a desk's screens and actions work with, without the server that asks for them. */
export async function assembleDesk(parts: DeskParts): Promise<AssembledDesk> {
  const { root, contentDir, dist, cacheDir, now, runs } = parts;
  const { content, context, changed } = contentNow({
    root,
    contentDir,
    folder: path.join(cacheDir, "desk", `${parts.port}`),
  });
  const page = openPages({ contentDir, context });
  const doubts = doubtBook({ content, context, page });
  const news = newsOf(contentDir, (file) => {
    changed(file);
    doubts.changed(file);
  });
  const journal = await openJournal(path.join(parts.deskDir, `journal-${parts.port}.jsonl`), now);
  const history = openHistory((revisions) => saveRevisions(contentDir, revisions), { journal, now });
  const keeper = keeperOf(contentDir, context, (why) => console.error(`没有记进 Git：${why}`));
  const inbox = openInbox({ root, context, tell: news.tell, keep: keeper.keep, now });
  const snapshots = snapshotsIn(path.join(parts.deskDir, "states"), contentDir);
  const inTurn = oneAfterTheOther();
  // A state that is kept is one between two deeds.
  const take: typeof snapshots.take = (now, label) => inTurn(() => snapshots.take(now, label));
  const publishing = publishingOf(runs, { ...snapshots, take }, (progress) =>
    news.tell("progress", {
      about: "publish",
      progress: progress.kind,
      lines: "lines" in progress ? progress.lines : [],
    }),
  );
  const desk: Desk = {
    root,
    contentDir,
    dist,
    cacheDir,
    now,
    hadByReaders: readersOf(dist),
    content,
    context,
    page,
    doubts,
    inbox,
    fields: fieldsReader(contentDir),
    inTurn,
    history,
    saved: (revisions, page = null) => news.saved(revisions, page),
    tell: news.tell,
    keep: keeper.keep,
    kept: keeper.ended,
    snapshots,
    publishing,
    deployTarget: runs.deploy?.target ?? null,
    refresh() {
      for (const part of ["site.yml", "pages", "stories"]) changed(part);
    },
  };
  return {
    desk,
    news,
    async settled() {
      // An import and a publish are recorded when they are over.
      await Promise.all([inbox.ended(), publishing.ended()]);
      await Promise.all([keeper.ended(), history.written()]);
    },
    close: () => inbox.close(),
  };
}
