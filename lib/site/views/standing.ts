import type { Link, Page, Teaser } from "./page";
import type { CorrectionView } from "./story";

export interface SearchView extends Page<"search"> {
  crumbs: Link[];
  host: string;
  sections: { id: string; name: string }[];
  years: string[];
  confusables: string[];
  archive: Link[];
}

export interface AboutView extends Page<"about"> {
  crumbs: Link[];
  counts: { stories: number; pages: number; repairs: number };
  note: Link | null;
}

export interface CorrectionsView extends Page<"corrections"> {
  crumbs: Link[];
  corrections: (CorrectionView & { story: Link })[];
  misread: number;
}

export interface NotFoundView extends Page<"notFound"> {
  newest: Teaser[];
}
