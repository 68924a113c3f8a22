import { papers } from "./papers";
const mine = process.argv.slice(2);
const bare = (s: string) => s.replace(/[\s　]/g, "");
const heads = new Map<string, string>();
const names = new Map<string, number>();
let nStories = 0, nPages = 0;
for (const paper of await papers()) {
  if (!mine.includes(paper.name)) continue;
  const seen = new Set<string>();
  for (const page of paper.pages) {
    nPages++;
    const where = `${paper.name}/${page.name}`;
    if (seen.has(page.name)) console.log(where, "page name twice");
    seen.add(page.name);
    for (const item of page.items) {
      if (item.item !== "story") continue;
      nStories++;
      const printed = item.parts.map((p) => "printed" in p ? p.printed : p.part === "paragraph" ? p.before + p.text + p.after : p.text).join("\n");
      const signs = item.parts.map((p) => p.part === "paragraph" ? p.before + "\n" + p.after : p.part === "byline" ? p.text : p.part==="line"? p.printed : "").join("\n");
      const b = bare(printed), sg = bare(signs);
      const head = item.parts.filter((p) => p.part === "headline").map((p) => "text" in p ? p.text : "").join(" ");
      if (!head) console.log(where, "no headline", b.slice(0, 30));
      if (heads.has(head) && !/(通知|声明|启事|天气|更正)/.test(head)) console.log(where, "headline twice", head);
      heads.set(head, where);
      for (const [n, role, outlet] of item.by) {
        names.set(n, (names.get(n) ?? 0) + 1);
        if (!sg.includes(n)) console.log(where, head, "name not printed", n);
        if (outlet && !sg.includes(outlet + "记者") && !/(特派|见习|首席|全媒体|实习|通讯员)/.test(sg)) console.log(where, head, "outlet?", outlet, sg.slice(0, 60));
        if (role === "intern" && !/实习/.test(sg)) console.log(where, head, "intern?", n);
        if (role === "correspondent" && !/通讯员/.test(sg)) console.log(where, head, "corr?", n);
        if (role === "reporter" && !/记者/.test(sg)) console.log(where, head, "rep?", n);
        if (role === "author" && /记者|通讯员/.test(sg)) console.log(where, head, "author among roles?", n, sg);
      }
      if (item.by.length === 0 && /记者[^从在]|通讯员/.test(sg)) console.log(where, head, "signed but no by", sg.slice(0, 50));
      if (item.dateline) { for (const d of item.dateline) if (d && !sg.includes(bare(d)) && !(d === "讯" && sg.includes("消息"))) console.log(where, head, "dateline?", d, sg.slice(0, 40)); }
      else if (/(?:本报|晨报|海西|鹭岛|快报|新华社)[^记]{0,12}(?:讯|电)/.test(bare(item.parts.map((p) => p.part === "paragraph" ? p.before : "").join("")))) console.log(where, head, "dateline missing");
      for (const p of item.parts) {
        if (p.part === "paragraph") {
          if (/（(记者|通讯员|本报)[^）]{2,20}）$/.test(p.text)) console.log(where, head, "signature in text", p.text.slice(-20));
          if (/^(本报|晨报)[^，。]{0,12}讯/.test(p.text)) console.log(where, head, "dateline in text");
          if (!/[。！？…：”）]$/.test(p.text)) console.log(where, head, "end", p.text.slice(-12));
          const open = (p.text.match(/“/g) ?? []).length, close = (p.text.match(/”/g) ?? []).length;
          if (open !== close) console.log(where, head, "quotes", open, close, p.text.slice(0, 30));
        }
        if (p.part === "caption") for (const ph of p.photos) {
          if (ph.caption && !bare(p.printed).includes(bare(ph.caption))) console.log(where, head, "caption?", ph.caption);
          if (ph.credit && !bare(p.printed).includes(bare(ph.credit))) console.log(where, head, "credit?", ph.credit);
          if (ph.ref && !b.includes(ph.ref)) console.log(where, head, "ref?", ph.ref);
        }
      }
      const refs = b.match(/（((?:左|右|上|下|如)图)）/g) ?? [];
      const has = item.parts.some((p) => p.part === "caption" && p.photos.some((ph) => ph.ref));
      if (refs.length && !has) console.log(where, head, "ref not labelled", refs);
      for (const p of item.parts) if (p.part === "headline" && p.text.length > 17) console.log(where, "long headline line", p.text.length, p.text);
    }
  }
}
console.log(nPages, "pages", nStories, "stories");
