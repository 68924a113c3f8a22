import { CLASS_NAMES, type FurnitureKind, LineClass } from "@/lib/records/page";

export const FURNITURE_NAMES: Record<FurnitureKind, string> = {
  credits: "责编校对",
  folio: "报眉",
  advert: "广告",
  other: "其他",
};

/** Why a line was taken for what it is: the splitter's rules, in the reader's language. */
const RULE_NOTES = new Map([
  ["advert-text", "“广告”字样下面的文字"],
  ["after-end", "上一篇已经写完"],
  ["anchor", "编辑指定从这里起是一篇"],
  ["asking", "以问号、叹号收尾的短句"],
  ["author-note", "作者说明或“完”字，文章到此为止"],
  ["bare-figures", "单独的日期或数字"],
  ["before-closing-byline", "各篇署名在文末，署名之前的题目是小标题"],
  ["blank", "没有文字的一行"],
  ["bold-line", "整行粗体"],
  ["box-label", "链接、短评一类栏目字样"],
  ["byline-form", "有记者、通讯员等身份的署名写法"],
  ["byline-in-brackets", "括号里的署名，在报道末尾"],
  ["byline-of-editors", "只有编辑的署名"],
  ["byline-over-text", "署名下面接着正文"],
  ["caption", "“图为”或摄影者署名的写法"],
  ["column-label", "简讯、短波一类栏题"],
  ["comma-inside", "行中有逗号，不像标题"],
  ["contact-line", "电话、地址一类文字"],
  ["dash", "以破折号起头"],
  ["dateline", "以“本报某地讯”一类电头起头"],
  ["dateline-in-head", "标题、署名下面是电头或“上接”的正文"],
  ["dateline-in-text", "正文之间出现电头或“上接”，另起一篇"],
  ["deck-over-text", "主题与正文之间的一行"],
  ["deck-below-headline", "主题下面的一行，比主题小，或说得更细"],
  ["dialogue", "访谈里的问答"],
  ["editors-note", "编者按的文字"],
  ["editors-note-title", "“编者按”一类字样"],
  ["figures-only", "只有数字，不像标题"],
  ["finished-above", "上一段已经写完"],
  ["first-brief", "简讯栏题下面的第一条"],
  ["fragment", "词语不完整，是段落的一部分"],
  ["furniture-advert", "广告字样"],
  ["furniture-credits", "责编、校对、热线一类文字"],
  ["furniture-folio", "日期、期号、版次一类文字"],
  ["furniture-other", "图片标记、分隔线等，不是报道的字"],
  ["goes-on", "接着上一段没有写完的句子"],
  ["heading-is-text", "识别软件标作标题，但句子完整，是正文"],
  ["heading-level", "标题级别与本版各篇的主题相比"],
  ["heading-mark", "识别软件标作标题"],
  ["headline-second-line", "主题的第二行"],
  ["indent", "段首缩进"],
  ["joins", "编辑指定接在上一篇后面，标题改作小标题"],
  ["jump", "“下转”“上接”的写法"],
  ["kicker-over-headline", "主题上面的一行，比主题小，或说得更泛"],
  ["label", "编辑核对原版，写明这一行是什么"],
  ["list-line", "表格或列表的一行"],
  ["markup", "识别软件的标记，不是报纸上的字"],
  ["note-goes-on", "编者按没有写完，接着往下"],
  ["notice-body", "公告、声明的文字"],
  ["notice-title", "公告、声明一类题目"],
  ["numbered", "以一、（一）、1. 编号"],
  ["over-byline", "下面是署名"],
  ["over-dateline", "标题下面是电头或“上接”的正文"],
  ["page-name", "版名"],
  ["paragraph-shape", "句末有标点，或长度像段落"],
  ["photo-title", "图片报道字样下面的图片标题"],
  ["plain-line", "没有标记的一行"],
  ["plain-over-text", "没有标记，下面是正文"],
  ["rest-of-cut-story", "没有标题的正文，接回前面没有写完的一篇"],
  ["result-row", "成绩、价格一类的条目"],
  ["scene", "一句话写图中情景，像图片说明"],
  ["subhead-series", "写法相同的小标题成组出现"],
  ["title-length", "长度像标题"],
  ["title-over-caption", "下面是图片说明"],
  ["two-phrases", "两个短语，中间空格"],
  ["unfinished-above", "上一段没有写完"],
  ["unsigned-heading", "别的标题下都有署名，这一个没有"],
  ["withdrawn", "这一篇已撤下，不再显示文字和类别"],
]);

/** Where no rule spoke for a block's class, that class stands in its place. */
const CLASS_NOTES = new Map<string, string>(
  LineClass.options.map((name) => [name, `没有单独的依据，按前后文看是${CLASS_NAMES[name]}`]),
);

/** The rules explained here, none of them a class alone. */
export const EXPLAINED_RULES: readonly string[] = [...RULE_NOTES.keys()];

/** A rule's explanation; null for one that nobody has explained here yet. */
export const ruleNote = (rule: string): string | null =>
  RULE_NOTES.get(rule) ?? CLASS_NOTES.get(rule) ?? null;
