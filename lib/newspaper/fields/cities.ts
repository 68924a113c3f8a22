/** Capitals and large cities from which stories are filed (发自上海, 南宁、福州报道). */
const CITIES =
  "北京 上海 天津 重庆 石家庄 太原 呼和浩特 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 香港 澳门 台北 深圳 青岛 大连 宁波 厦门 苏州";

const PLACES_AT_END = new RegExp(`(?:(?:${CITIES.split(" ").join("|")})[、\\s]*)+$`);

/** The length of the place names at the end of `X、Y报道`, with the separators between them. */
export function placesAtEnd(text: string): number {
  return PLACES_AT_END.exec(text)?.[0].length ?? 0;
}
