import type { Element, ElementContent } from "../media/xml";
import { formulaText } from "./formula";
import { allNamed, childNamed, elementsOf, isOn, make, rewrite, run, textIn } from "./xml";

/** What was found in a part of a document that the converter does not carry, or carries otherwise. */
export interface Found {
  /** Words of runs that are hidden in Word. */
  hidden: string[];
  /** Words that a tracked change has deleted, or moved elsewhere. */
  deleted: string[];
  insertions: number;
  textBoxes: number;
  formulas: number;
  charts: number;
  diagrams: number;
  objects: number;
  shapes: number;
}

export const NOTHING_FOUND: Readonly<Found> = {
  hidden: [],
  deleted: [],
  insertions: 0,
  textBoxes: 0,
  formulas: 0,
  charts: 0,
  diagrams: 0,
  objects: 0,
  shapes: 0,
};

/**
 * Changes a part of a document (its text, its notes) so that the converter carries all that readers of it see: tracked
 * changes are accepted, what is hidden goes, text boxes become paragraphs, formulas words.
 */
export function prepare(root: Element): Found {
  const found: Found = { ...NOTHING_FOUND, hidden: [], deleted: [] };
  chooseAlternatives(root);
  acceptChanges(root, found);
  dropHidden(root, found);
  count(root, found);
  spellFormulas(root, found);
  spellRubies(root);
  liftTextBoxes(root, found);
  return found;
}

/** Fields and marks around runs, which say nothing of their own: the date that a field shows, words from right to left. */
const WRAPPERS = new Set(["w:fldSimple", "w:smartTag", "w:customXml", "w:dir", "w:bdo"]);

/** Of two forms of one thing that which has words or pictures; older programs get the other. */
function chooseAlternatives(root: Element): void {
  rewrite(root, (element) => {
    if (element.name === "w:sdt") return childNamed(element, "w:sdtContent")?.children ?? [];
    if (WRAPPERS.has(element.name)) return element.children;
    if (element.name !== "mc:AlternateContent") return [element];
    const [choice, fallback] = [childNamed(element, "mc:Choice"), childNamed(element, "mc:Fallback")];
    const best = [choice, fallback].find((each) => each && (textIn(each) !== "" || hasPicture(each)));
    return (best ?? choice ?? fallback)?.children ?? [];
  });
}

const hasPicture = (element: Element): boolean => allNamed(element, "a:blip", "v:imagedata").length > 0;

function acceptChanges(root: Element, found: Found): void {
  found.insertions += allNamed(root, "w:ins", "w:moveTo").filter((each) => textIn(each) !== "").length;
  rewrite(root, (element) => {
    if (element.name !== "w:del" && element.name !== "w:moveFrom") return [element];
    const words = deletedText(element);
    if (words.trim() !== "" && element.name === "w:del") found.deleted.push(words);
    // In the properties of a paragraph or a row it says that the mark itself is deleted.
    return words === "" && elementsOf(element).length === 0 ? [element] : [];
  });
}

function deletedText(element: Element): string {
  return allNamed(element, "w:delText", "w:t")
    .flatMap(({ children }) => children)
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("");
}

function dropHidden(root: Element, found: Found): void {
  rewrite(root, (element) => {
    if (element.name !== "w:r" || !isOn(childNamed(element, "w:rPr"), "w:vanish")) return [element];
    const words = textIn(element);
    if (words.trim() !== "") found.hidden.push(words);
    return [];
  });
}

function count(root: Element, found: Found): void {
  found.charts += allNamed(root, "c:chart", "cx:chart").length;
  found.diagrams += allNamed(root, "dgm:relIds").length;
  found.objects += allNamed(root, "o:OLEObject").length;
  found.shapes += allNamed(root, "wps:wsp", "v:line", "v:rect", "v:oval", "v:roundrect").filter(
    (shape) => allNamed(shape, "w:txbxContent", "v:imagedata").length === 0,
  ).length;
}

function spellFormulas(root: Element, found: Found): void {
  rewrite(root, (element) => {
    if (element.name === "m:oMathPara") return element.children;
    if (element.name !== "m:oMath") return [element];
    found.formulas += 1;
    return [run(formulaText(element))];
  });
}

/** 茌（chí）: what stands above a character stands in brackets behind it. */
function spellRubies(root: Element): void {
  rewrite(root, (element) => {
    if (element.name !== "w:ruby") return [element];
    const [above, base] = [childNamed(element, "w:rt"), childNamed(element, "w:rubyBase")];
    const words = [base ? textIn(base) : "", above ? `（${textIn(above)}）` : ""].join("");
    return [make("w:t", { "xml:space": "preserve" }, { type: "text", value: words })];
  });
}

/** The paragraphs of a text box follow the one that it hangs on. */
function liftTextBoxes(root: Element, found: Found): void {
  rewrite(root, (element) => {
    if (element.name !== "w:p") return [element];
    const lifted: ElementContent[] = [];
    rewrite(element, (child) => {
      if (child.name !== "w:txbxContent") return [child];
      if (textIn(child).trim() !== "") found.textBoxes += 1;
      lifted.push(...child.children);
      return [];
    });
    return [element, ...lifted];
  });
}

/** The sum of what several parts have. */
export const together = (all: readonly Found[]): Found =>
  all.reduce<Found>(
    (sum, each) => ({
      hidden: [...sum.hidden, ...each.hidden],
      deleted: [...sum.deleted, ...each.deleted],
      insertions: sum.insertions + each.insertions,
      textBoxes: sum.textBoxes + each.textBoxes,
      formulas: sum.formulas + each.formulas,
      charts: sum.charts + each.charts,
      diagrams: sum.diagrams + each.diagrams,
      objects: sum.objects + each.objects,
      shapes: sum.shapes + each.shapes,
    }),
    { ...NOTHING_FOUND, hidden: [], deleted: [] },
  );
