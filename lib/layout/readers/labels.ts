import { PartLabel } from "../model";

/** What engines call parts of a page, in our words. Names are compared without case and without what joins their words. */
const NAMES: Readonly<Record<PartLabel, string>> = {
  title: "title doctitle paragraphtitle heading headline contenttitle sectionheading mainheading subheading",
  text: "text plaintext paragraph content body abstract reference referencecontent footnote verticaltext asidetext continued pagefootnote visionfootnote creditline credit",
  caption:
    "caption imagecaption figurecaption figuretitle tabletitle tablecaption charttitle chartcaption imagefootnote tablefootnote chartfootnote figuretabletitle figuretablecharttitle codecaption",
  picture:
    "picture image figure photo chart graphic headerimage footerimage seal illustration imagebody chartbody",
  table: "table tablebody",
  list: "list listitem index catalogue tableofcontents tocentry",
  header: "header pageheader runningtitle runninghead",
  footer: "footer pagefooter",
  "page-number": "pagenumber number folio",
  advert: "advert advertisement ad",
  other:
    "other formula displayformula inlineformula formulanumber equation interlineequation algorithm code codebody marginalia signaturemark catchword floating dropcapital noise unknown abandon",
};

const LABELS = new Map<string, PartLabel>(
  PartLabel.options.flatMap((label) =>
    NAMES[label].split(" ").map((name): [string, PartLabel] => [name, label]),
  ),
);

/** An engine's name in our words: `other` where we have no word for it, null where there is no name. */
export function labelOf(name: string | null | undefined): PartLabel | null {
  const plain = (name ?? "").toLowerCase().replace(/[\s_-]+/g, "");
  return plain === "" ? null : (LABELS.get(plain) ?? "other");
}
