import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { personSlug } from "@/lib/content/words/slug";
import { type ArchivePlan, addFile, writeArchive, writeSite } from "../../bench/archive";
import { realMaterial } from "../../bench/material";
import { pagesPlan } from "../../bench/pages-plan";
import { GENERATED, storyAt } from "../../bench/stories";
import { storiesPlan } from "../../bench/stories-plan";
import { temporaryFolder } from "../folder";

const PROJECT_CONTENT = path.resolve(import.meta.dirname, "../../../content");
const MATERIAL = realMaterial(["economy", "rural", "society"]);

async function loaded(kind: "stories" | "pages", plan: ArchivePlan) {
  const folder = await temporaryFolder();
  await writeSite(PROJECT_CONTENT, folder);
  await writeArchive(path.join(folder, kind), plan);
  return loadContent(folder);
}

describe("generated stories", () => {
  it("are the same in every run and on every machine", () => {
    expect(storiesPlan(60, MATERIAL).fileAt(0)).toMatchInlineSnapshot(`
      {
        "name": "2024/06/jizhun-30-01.md",
        "text": "---
      # 基准测试用的生成文字，由真实版面的句子重新拼成，不是新闻
      title: 全市174所公立医疗机构 提高了政务公开的精准性
      date: 2024-06-30
      section: society
      bylines: [{name: 测试乙巳, role: reporter}, {name: 测试戊寅, role: correspondent}]
      ---

      计量检定工作人员使用检定合格的专业电子计量器具，对群众的手机进行称重，加贴重量标签，将手机变成便携的计量“砵码”，并向群众讲解电子秤防作弊常识。目前，全市174所公立医疗机构、38所社会办医疗机构，27家公园、景点、场馆以及全市政府补贴的城市公交车，已落实“三免政策”。

      近年来，聊城市加快推动建材行业的转型升级和供给侧结构性改革，坚定不移推进绿色建材产业高质量发展，不断培育壮大绿色建材产业链，现有绿色建材规上企业262家，形成了以山水水泥为代表的传统建材企业集群，以信源环保建材为代表的固废再生建材综合利用示范企业集群，以极景门窗为代表的节能建材企业集群。

      聊城市坚持延链、补链、强链，持续推进绿色建材产业链重点项目落地建设。大数据分析平台与各互联网资源共享互通，将2000余项便民惠企服务信息向社会公开。

      在醒目位置设置意见建议“通道”，变“政府端菜”为“群众点餐”，提升群众的参与度和积极性。

      在巩固加强街头无偿献血基础上，聊城市积极组建无偿献血宣讲团到基层一线开展政策宣讲，有效激发了群众献血热情。阳谷县行政审批服务局按照“一事多证可合并、材料相似可归类、数据共享可减免”的原则，全面整合各事项需采集的信息和申请材料，优化形成新的综合申请表、办事指南和业务流程，实现“一窗受理、一套材料、一次提交”。6月22日，聊城市技师学院校企合作实训用车捐赠仪式举行。该市是全省较早一批完成“三免政策”（免门诊察费、免费游园、免费乘公交）落地的城市。
      ",
      }
    `);
    const all = Array.from({ length: 1000 }, (_, index) => storiesPlan(1000, MATERIAL).fileAt(index));
    expect(createHash("sha256").update(JSON.stringify(all)).digest("hex")).toMatchInlineSnapshot(
      `"e462c706cddc1d259beef0dc17889a439e94b6c242b979c050b5fe5af1682d04"`,
    );
  });

  it("are as long as a paper's, ten a day, each at an address of its own", () => {
    const stories = Array.from({ length: 1000 }, (_, index) => storyAt(index, MATERIAL));
    const lengths = stories.map(({ paragraphs }) => paragraphs.join("").length).sort((a, b) => a - b);
    expect(lengths[0]).toBeGreaterThanOrEqual(500);
    expect(lengths[900]).toBeLessThan(900);
    const counts = stories.map(({ paragraphs }) => paragraphs.length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([4, 9]);
    expect(new Set(stories.map(({ date, slug }) => `${date} ${slug}`)).size).toBe(1000);
    expect(new Set(stories.map(({ date }) => date)).size).toBe(100);
  });

  it("are signed by names that are nobody's, none of which reads like another", () => {
    const names = new Set(
      Array.from({ length: 1000 }, (_, index) => storyAt(index, MATERIAL).bylines).flatMap((bylines) =>
        bylines.map(({ name }) => name),
      ),
    );
    expect([...names].every((name) => name.startsWith("测试"))).toBe(true);
    expect(new Set([...names].map(personSlug)).size).toBe(60);
  });

  it("load without a problem, on a site that says what they are", async () => {
    const { content, problems } = await loaded(
      "stories",
      storiesPlan(60, realMaterial(["economy", "rural", "society"])),
    );
    expect(formatReport(problems)).toBe("");
    expect(content?.stories).toHaveLength(60);
    expect(content?.site.name).toBe("基准测试（生成文字）");
    expect(content?.site.description).toContain(GENERATED);
  });

  it("load as printed pages", async () => {
    const { content, problems } = await loaded("pages", pagesPlan(60, MATERIAL));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(content?.pages).toHaveLength(6);
    expect(content?.stories).toHaveLength(60);
    expect(content?.stories.some(({ repairs }) => repairs.some(({ kind }) => kind === "joined"))).toBe(true);
  });
});

describe("writeArchive", () => {
  const filesOf = async (folder: string) =>
    (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".md")).sort();

  it("leaves what is written already and takes away what was added", async () => {
    const folder = path.join(await temporaryFolder(), "stories");
    const plan = storiesPlan(30, MATERIAL);
    expect(await writeArchive(folder, plan)).toBe(30);
    const before = await filesOf(folder);
    const { mtimeMs } = await stat(path.join(folder, plan.fileAt(0).name));
    await addFile(folder, plan, 0);
    await addFile(folder, plan, 1);
    expect(await filesOf(folder)).toHaveLength(32);
    expect(await writeArchive(folder, plan)).toBe(0);
    expect(await filesOf(folder)).toEqual(before);
    expect((await stat(path.join(folder, plan.fileAt(0).name))).mtimeMs).toBe(mtimeMs);
  });

  it("writes anew what another plan or an interrupted run has left", async () => {
    const folder = path.join(await temporaryFolder(), "stories");
    await writeArchive(folder, storiesPlan(30, MATERIAL));
    expect(await writeArchive(folder, storiesPlan(20, MATERIAL))).toBe(20);
    expect(await filesOf(folder)).toHaveLength(20);
    await writeFile(path.join(folder, ".generated.json"), "");
    expect(await writeArchive(folder, storiesPlan(20, MATERIAL))).toBe(20);
    expect(await readFile(path.join(folder, storiesPlan(20, MATERIAL).fileAt(3).name), "utf8")).toContain(
      GENERATED,
    );
  });
});
