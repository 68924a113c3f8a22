import { chromium } from "@playwright/test";
import sharp from "sharp";
import { findChromium, LAUNCH_ARGS } from "../browser/chromium";

const SENTENCE =
  "本报讯（记者 王小明）昨日，全市重点工程建设推进会召开。会议强调，要坚持稳中求进工作总基调，加快构建新发展格局，GDP增长5.6%，";
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p>${SENTENCE.repeat(2 + (index % 3))}</p>`).join("");

/** A picture as large as a camera's, of soft noise. */
async function picture(): Promise<string> {
  const [width, height] = [2400, 1600];
  const data = Uint8Array.from(
    { length: width * height * 3 },
    (_, index) => ((index * 7919) >> 5) ^ (index % 7200),
  );
  const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
    .blur(2)
    .jpeg({ quality: 85 })
    .toBuffer();
  return `data:image/jpeg;base64,${bytes.toString("base64")}`;
}

/** A full broadsheet page as a PDF: six columns of about 8,000 characters of 9.5 points, headlines, a box, a picture. */
export async function printBroadsheet(): Promise<Uint8Array> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error("No Chromium: set CHROMIUM_PATH");
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  try {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
@page{size:390mm 540mm;margin:12mm}
body{margin:0;font:9.5pt/1.5 "Noto Serif CJK SC"}
h1{margin:4mm;font-size:42pt;letter-spacing:.4em;text-align:center}
h2{font:bold 22pt "Noto Sans CJK SC"}
p{margin:0;text-indent:2em;text-align:justify}
img{width:100%}
.columns{columns:6;column-gap:6mm;column-rule:.5pt solid}
.vertical{float:right;height:90mm;writing-mode:vertical-rl;font-size:28pt}
.box{padding:2mm;border:1pt solid}
</style><h1>标题字距很大</h1><div class="vertical">竖排标题“二〇二四”（上）</div>
<div class="columns">${paragraphs(18)}<img src="${await picture()}"><div class="box">${paragraphs(2)}</div>
<h2>二号标题</h2>${paragraphs(14)}</div>`);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, pageRanges: "1" });
  } finally {
    await browser.close();
  }
}
