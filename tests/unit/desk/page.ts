/** A small printed page, for the desk. */
export const PAGE_FILE = "pages/2024-06-23-02.md";
export const PAGE = `---
date: 2024-06-23    # 印的
page: "02"
name: 要闻
stories:
  # 头条
  - starts: 样例大桥提前合龙   # 定位
    slug: yangli-daqiao
    section: life
  - starts: 两岸盼桥三十年
    slug: liangan-panqiao
    section: life
---

全市重点工程进展

# 样例大桥提前合龙

□本报记者 高田 通讯员 梁增煜

**本报讯** 6月22日，样例大桥的最后一段钢梁吊装到位（右图），比计划提前了二十天。

大桥建成以后，两岸的居民过河只要十分钟，不用再绕行上游的老橋。

# 两岸盼桥三十年

家住河东的居民说，以前过河要绕行一个小时，遇上大雾只能等。

6月23日起，河西路有三段封闭施工，公交车改走临河街，为期一个月。
`;
/** Of its text, from 1. */
export const KICKER = 2;
export const SECOND = 12;
export const ROAD = 16;
/** A small paper. */
export const SITE =
  "name: 样例新闻\nurl: https://news.example.cn\ndescription: 样例\nsections:\n  - {id: life, name: 民生}\n  - {id: notice, name: 公告}\n";
