import {
  byline,
  type Dated,
  deck,
  furniture,
  headline,
  kicker,
  type Paper,
  type Part,
  photo,
  story,
  text,
} from "../parts";

type Title = readonly [above: string | null, main: string, below: string | null];
const titled = ([above, main, below]: Title): Part[] => [
  ...(above ? [kicker(above)] : []),
  headline(main),
  ...(below ? [deck(below)] : []),
];
/** 【新华社江城九日电】 or 本报江城八日电 before the text, unsigned. */
const wire = (title: Title, opening: string, dateline: Dated, ...body: readonly string[]) =>
  story([...titled(title), ...body.map((one, index) => text(one, index === 0 ? opening : ""))], { dateline });
const unsigned = (title: Title, ...body: readonly string[]) =>
  story([...titled(title), ...body.map((one) => text(one))]);
const picture = (title: string | null, caption: string, credit: string | null = null) =>
  story(
    [
      ...(title ? [headline(title)] : []),
      photo(`${caption}${credit ? `　${credit}` : ""}`, { caption, credit }),
    ],
    {
      kind: "photo",
    },
  );

const paper: Paper = {
  name: "jiangcheng-daily-1956",
  form: "A city's party daily from 1951 to 1962 in very narrow columns without indent: kickers of four to eight characters, decks of one clause, 【新华社江城九日电】 and 本报江城八日电　 before unsigned text, dates in Chinese numerals, 这是… captions of photographs with 新华社稿, a few features with 本报记者　甲, no marks at all.",
  width: 12,
  indent: false,
  subheadMark: null,
  pages: [
    {
      name: "1951-06-12-02",
      items: [
        furniture("江城日报　一九五一年六月十二日　星期二　第二版", "folio"),
        wire(
          ["堵住三道口", "二十里江堤提前合龙", "十万民工昼夜抢修"],
          "【新华社江城十一日电】",
          ["新华社", "江城", "电", "十一日"],
          "江城以东二十里江堤的最后一道缺口，十日午夜堵住，比原定日期提前九天。十万民工在堤上已经干了四十三天。",
          "工地上，一担土重一百二十斤，有人一天挑两百担。民工们编了歌谣：水涨一尺，土长一丈。",
        ),
        unsigned(
          ["农具厂有新样", "一头驴顶两头牛", null],
          "江城农具厂造出一种新式步犁，入土深，拉起来轻，一头驴能拉，一天耕地三亩。",
          "农民们牵着驴来试，试一家，订一家，厂里的铁不够用了。",
        ),
        picture("渡船上的夜校", "这是长江渡船上的工人在船舱里识字，课本放在救生圈上。", "新华社稿"),
        unsigned(
          [null, "小商贩组织起来送货下乡", null],
          "江城一百四十个小商贩组成十二个下乡小组，挑着针线、肥皂、火柴送到八十里外的村子，一担货走一天，价钱不加一分。",
        ),
        unsigned(
          [null, "一个炊事员的发明", "省下半间房的柴"],
          "炊事员吴老七把灶口改窄、烟道加长，同一锅饭少烧三成柴。全城公共食堂正在推广。",
        ),
      ],
    },
    {
      name: "1954-09-03-02",
      items: [
        furniture("一九五四年九月三日　江城日报　第二版　本市新闻", "folio"),
        wire(
          ["与洪水抢时间", "汉阳门外二万人上堤", null],
          "本报江城二日电　",
          ["本报", "江城", "电", "二日"],
          "昨夜十一时，汉阳门外江水与堤平，二万人应召上堤，一夜筑起一道四华里长的子堤。",
          "天亮时，各家送饭的女人站在堤脚下，分不清谁是谁的男人，只好把饭递给最近的一个。",
        ),
        story(
          [
            headline("老艄公守着灯"),
            byline("本报记者　骆　明"),
            text(
              "洪水淹了航标，夜里的船不敢走。六十八岁的老艄公段其山把自己的船锚在江心，船头挂一盏马灯，守了十一夜。",
            ),
            text("过往的船喊他：老人家，歇一歇！他只回答一句：灯歇了，船就瞎了。"),
          ],
          { by: [["骆明", "reporter", "本报"]] },
        ),
        unsigned(
          ["抢在水前面", "三千吨粮食不落一粒在水里", null],
          "江城第四粮库的三千吨粮食，三天里由水面搬上了山坡，装船、过秤、上山，七百名搬运工接成一条线。",
        ),
        picture(null, "这是大水退后，小学生在教室里晒书。", "新华社稿"),
        unsigned(
          [null, "中药店停业三天", "全体员工上山采草药"],
          "水后防疫，药材吃紧，江城八家中药店停业三天，六十四名药工上山采回金银花、野菊花四千斤。",
        ),
      ],
    },
    {
      name: "1956-04-17-02",
      items: [
        furniture("江城日报　1956年4月17日　星期二　第二版", "folio"),
        wire(
          ["从锤声听出毛病", "锻工老唐的耳朵", null],
          "本报江城十六日电　",
          ["本报", "江城", "电", "十六日"],
          "江岸机车厂的锻工老唐，只要听一听锤声，就知道铁里有没有裂缝。厂里给他配了两个徒弟，专学听声音。",
          "徒弟起初听不出，老唐让他们蒙上眼睛，先学听雨点落在铁皮上、瓦上、竹篓上。",
        ),
        unsigned(
          [null, "幼儿园搬到车间旁", "妈妈们一天喂三次奶"],
          "国棉二厂把幼儿园从三里外搬到车间旁边，三百名母亲每天可以去三次，人们叫它“三奶园”。",
        ),
        unsigned(
          ["桥工没有鞋穿", "一百双鞋夜里送到工地", null],
          "鞋业合作社的工人听说桥工没有鞋穿，加夜班赶出一百双布鞋，送去时鞋底还是热的。",
        ),
        picture("江上架钢桁", "这是建桥工人在四十米高的桁架上铆钉，一天打两千枚。"),
        story(
          [
            kicker("夜校里的第一课"),
            headline("谁造了这口钟"),
            byline("本报记者　虞　青"),
            text(
              "一九五六年四月十二日晚，江岸工人夜校上第一课，老师把一口铜钟抬进了教室，问：谁造了这口钟？",
            ),
            text("三十九岁的学员辜得宝举手说，是我父亲那一辈的工人。教室里静了一会儿，有人哭了。"),
          ],
          { by: [["虞青", "reporter", "本报"]] },
        ),
      ],
    },
    {
      name: "1962-02-25-02",
      items: [
        furniture("江城日报　一九六二年二月二十五日　第二版　农村", "folio"),
        wire(
          ["春荒不荒", "前川公社种出早菜七百亩", null],
          "本报江城二十四日电　",
          ["本报", "江城", "电", "二十四日"],
          "前川公社在塘边、路边、坟边种下菠菜、萝卜、油菜七百亩，二月里就能吃上。社员们编了顺口溜：见缝插针，见土下种。",
          "公社的食堂每天有一大锅青菜汤，老人小孩每人一碗，不划工分。",
        ),
        unsigned(
          ["不见水不收锤", "一口水井挖到三丈还在挖", null],
          "红旗大队的水井挖到三丈还没有水，六十三岁的张石匠说，石头是干的，水在石头底下等着。",
          "第三十七天，石缝里渗出一线水，接一碗要半个时辰。",
        ),
        unsigned(
          [null, "育秧不看皇历看温度", null],
          "农技站给每个大队发了一支温度表，挂在秧田边上，十二度以上下种，社员说，这一根玻璃管子顶得上半本皇历。",
        ),
        picture(null, "这是沙湖公社社员在修理水车，踏板上的木屑是昨晚新刨的。"),
        unsigned(
          ["缺肥想办法", "两头耕牛换来一船塘泥", null],
          "东湖大队用两头耕牛换来一船塘泥，撒在四十亩田里，晚稻多收九千斤。牛没有白走，秋后又换了回来。",
        ),
        unsigned(
          [null, "十六岁的会计打算盘", "社员叫她“小三下五除二”"],
          "赵店大队会计病了，十六岁的回乡学生汪翠兰顶上来，一年账目没有差过一分，年终全队三百户人家都给她按了手印。",
        ),
      ],
    },
  ],
};

export default paper;
