const about = (query: string) => `“${query}”`;

/** What the search tells the reader. */
export const MESSAGES = {
  loading: "正在载入索引……",
  absent: "搜索索引在发布时生成，当前预览中不可用",
  unsupported: "这个浏览器版本较旧，不能使用站内搜索，请用下面的办法查找",
  failed: "搜索索引未能载入，请检查网络后再试，或用下面的办法查找",
  found(count: number, query: string, near = 0): string {
    const exact = count > 0 ? `找到 ${count} 篇` : `没有找到${about(query)}`;
    return near > 0 ? `${exact}，另有 ${near} 篇相近` : exact;
  },
};
