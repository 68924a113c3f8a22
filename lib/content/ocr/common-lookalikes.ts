/** Why characters are known to be taken for one another. */
export type LookalikeSource =
  /** The same strokes in the same order, as the dictionary of stroke orders (`cnchar-order`) has them. */
  | "same strokes"
  /** Alike by their strokes in order, by the same dictionary and the same measure as suspects (`lookalikes.ts`). */
  | "alike strokes"
  /** Misread so on a printed page (`content/pages/2024-06-22-01.md`). */
  | "seen";

/**
 * Characters that recognisers take for one another whatever the paper, as groups: a search that finds little takes them for the same, and
 * says so. A site's own misreadings (`ocr-fixes.yml`) come to them. Left out are those of which one is in every second sentence (人入,
 * 大丈): they would find much and mean nothing. A test holds each group against its source.
 */
export const COMMON_LOOKALIKES: readonly (readonly [group: string, source: LookalikeSource])[] = [
  ["茌在往", "seen"],
  ["砝砵", "seen"],
  ...of(
    "same strokes",
    "土士 己已巳 末未 日曰 旦且 甲申 田由 凡丸 刀力 杜杠 钢钠 纲纳 沮泪 冕晚 牛午 犬太 失矢 石右",
  ),
  ...of(
    "alike strokes",
    "戊戌戍 夭天 拔拨 析折 辨辩 乌鸟 治冶 晴睛 驰弛 师帅 坏环 竞竟 徒徙 侯候 免兔 今令 侍待 莱菜 茶荼 毫亳 崇祟 壁璧 券卷 庄压 困因 宇字 历厉 季李 贝见 代伐 没设",
  ),
];

function of(source: LookalikeSource, groups: string): [string, LookalikeSource][] {
  return groups.split(" ").map((group) => [group, source]);
}
