import { byline, deck, furniture, headline, kicker, line, type Paper, photo, story, text } from "../parts";

const paper: Paper = {
  name: "yuxi-county-1985",
  form: "A county paper of 1983 to 1989 in columns of thirteen without indent, full of rows: 本报讯 and a blank with （甲 乙） behind the last words, harvest and price tables, results of the county's games, timetables of exams, obituaries, 更正, 致读者, 失物 rows, almanac of the month, folk sayings, photo captions 这是…, dates 一九八〇 and 198O年.",
  width: 13,
  indent: false,
  subheadMark: null,
  pages: [
    {
      name: "1983-08-10-02",
      items: [
        furniture("榆溪报　　一九八三年八月十日　　第二版", "folio"),
        story(
          [
            kicker("一块稻田两本账"),
            headline("七百二十斤"),
            headline("怎么多出一百斤"),
            text(
              "桃花坪大队的稻谷今年平均亩产七百二十斤，比去年多一百零二斤。多出来的一百斤，队长说是天给的，会计说是秧密给的，社员说是包产到户给的。",
              "本报讯　",
            ),
            text(
              "县农技站把这三句话都记了下来，又量了三块田：一块天好，一块秧密，一块两样都占。两样都占的那块，亩产八百零七斤。",
              "",
              "（易 生 盛 开）",
            ),
          ],
          {
            by: [
              ["易生", "author"],
              ["盛开", "author"],
            ],
            dateline: ["本报", null, "讯"],
          },
        ),
        story(
          [
            headline("养兔人"),
            byline("本报通讯员　贾　民"),
            text("退休教师江之中，今年养了三十六只长毛兔。每只兔身上都系着一块木牌，写着剪毛的日子。"),
            text("问他为什么不写名字，他说，名字是给人叫的，兔子只认日子。"),
          ],
          { by: [["贾民", "correspondent", "本报"]] },
        ),
        story(
          [
            headline("新茶上秤"),
            photo("这是观音岩茶场的工人正在给新茶过秤。", {
              caption: "这是观音岩茶场的工人正在给新茶过秤。",
            }),
          ],
          { kind: "photo" },
        ),
        story(
          [
            headline("县城农贸市场价格"),
            line("鲜鱼 每斤 1.20元"),
            line("鸡蛋 每斤 1.08元"),
            line("白菜 每斤 0.06元"),
            line("青椒 每斤 0.14元"),
            line("西瓜 每斤 0.05元"),
          ],
          {},
        ),
        story(
          [
            headline("公告"),
            text("县自来水厂定于八月十二日检修水泵，上午七时至下午六时停水，望各单位、住户事先备水。"),
            line("榆溪县自来水厂"),
          ],
          { kind: "notice" },
        ),
        story([headline("更正"), text("七月二十七日第二版《山上来信》一文，“百亩”应为“百垄”，特此更正。")], {
          kind: "notice",
        }),
      ],
    },
    {
      name: "1985-06-19-03",
      items: [
        furniture("198５年6月19日　榆溪报　第三版", "folio"),
        story(
          [
            kicker("农机站的半夜灯"),
            headline("下到泥里修好它"),
            text(
              "六月十二日夜里，石门乡的三台抽水机同时坏了，田里只剩半寸水。农机站的两位修理工打着手电，走了十一里山路，天亮前修好两台。",
              "本报讯　",
            ),
            text(
              "第三台坏在泥里，抬不上来。修理工鹿大有脱了鞋，下到泥里修。修好以后，他的鞋不见了，是叫村里的孩子捡去洗了。",
              "",
              "（何　泉）",
            ),
          ],
          { by: [["何泉", "author"]], dateline: ["本报", null, "讯"] },
        ),
        story(
          [
            headline("县第四届农民运动会"),
            headline("部分成绩"),
            line("男子抓秧：王家湾 沈得水 38秒4"),
            line("女子挑担：南溪 高美姑 41秒8"),
            line("拔河：石门一队 冠军"),
            line("自行车慢骑：城关 钟声 1分58秒"),
            line("象棋：第一名 隗老根"),
          ],
          {},
        ),
        story(
          [
            headline("毕业考试时间表"),
            line("6月25日 上午8∶00 语文　下午2∶30 政治"),
            line("6月26日 上午8∶00 数学　下午2∶30 外语"),
            line("6月27日 上午8∶00 物理　下午2∶30 化学"),
            text("考生凭准考证入场，迟到三十分钟不得进场。"),
          ],
          {},
        ),
        story(
          [
            headline("沉痛悼念"),
            text(
              "榆溪县第二中学退休教师孟云先生，于六月八日在家中病逝，终年七十八岁。先生在我县教书四十四年，学生遍布各乡。遗体告别仪式于六月十日举行，送花圈者八十九人。",
            ),
            line("榆溪县第二中学"),
          ],
          { kind: "notice" },
        ),
        story(
          [
            headline("给读者的答复"),
            text(
              "溪口乡的读者问：“粮站为何不收当年的湿谷？”县粮食局答复：不是不收，是要晒。晒一天，水分降到一成三，当天收，每百斤少扣两斤。",
            ),
          ],
          {},
        ),
        story(
          [
            headline("农谚三句"),
            line("夏至响雷三伏旱，"),
            line("小暑落雨大暑还，"),
            line("立秋一过十八晴。"),
          ],
          {},
        ),
      ],
    },
    {
      name: "1987-12-03-01",
      items: [
        furniture("榆溪报", "folio"),
        furniture("一九八七年十二月三日　星期四　农历丁卯年十月十三　第二四五期　每份五分", "folio"),
        story(
          [
            kicker("公路从崖上劈出来"),
            headline("黑石崖村"),
            headline("听见汽车喇叭"),
            deck("最后一个不通公路的村庄通了车"),
            text(
              "十一月二十九日上午十时十分，一辆拉着喜糖的汽车开进黑石崖村。村里人没见过汽车，围着车转了三圈，有人摸一摸，有人问：“它吃草吗？”",
              "本报讯　记者仇生报道　",
            ),
            text(
              "通车以前，从村里到乡上，要走十七里，过三道河，翻两座梁。从崖上劈下来的那段路，只有一里长，修了两年零四个月，炸掉岩石一万多方。",
            ),
            text("一位八十二岁的老人，坐进汽车兜了一圈，下车以后说：“我以为它要飞，它不飞，它比走路快。”"),
          ],
          { by: [["仇生", "reporter"]], dateline: ["本报", null, "讯"] },
        ),
        story(
          [
            headline("供销社的秤准了"),
            text(
              "十一月里，县标准计量所抽查了四十六家供销社的秤，合格四十四家，不合格的两家已换新秤。",
              "",
              "（计 量）",
            ),
          ],
          { by: [["计量", "author"]] },
        ),
        story(
          [
            headline("通车的第一夜"),
            photo("这是十一月二十九日夜里，黑石崖村的村民在第一辆汽车前留影。　　高　山　摄", {
              caption: "这是十一月二十九日夜里，黑石崖村的村民在第一辆汽车前留影。",
              credit: "高山 摄",
            }),
          ],
          { kind: "photo" },
        ),
        story(
          [
            headline("全县冬播面积"),
            line("小麦：八万三千亩"),
            line("油菜：二万六千亩"),
            line("豌豆：五千亩"),
            line("绿肥：一万一千亩"),
            line("合计：十二万五千亩"),
          ],
          {},
        ),
        story(
          [
            headline("致读者"),
            text("本报自一九八八年一月起改为周二刊，星期二、五出版。订阅者请到邮局续订，全年二元四角。"),
            line("榆溪报社"),
          ],
          { kind: "notice" },
        ),
      ],
    },
    {
      name: "1989-09-06-04",
      items: [
        furniture("第四版　星　一九八九年九月六日　　本版编辑　程　伟", "folio"),
        story(
          [
            headline("山上的学堂"),
            byline("邬　山"),
            text(
              "山上的学堂只有一间屋，二十三张课桌，教室前面是黑板，后面还是黑板，左边写着一年级，右边写着二年级，老师站在中间，来回转身。",
            ),
            text(
              "教到中午，老师去做饭，孩子们自己看书。饭好了，他们一人端一碗，坐在门槛上，看山下的汽车，看了一整个夏天。",
            ),
            text("后来，山下修了路，学堂搬到山下去了。门槛还在，坐在门槛上看汽车的，变成了一只狗。"),
          ],
          { by: [["邬山", "author"]] },
        ),
        story(
          [
            headline("秋收谣"),
            line("稻子黄，割稻忙"),
            line("弯下腰，地就低"),
            line("直起腰，天就高"),
            line("镰刀不认得人"),
            line("认得汗水"),
            byline("（田　间）"),
          ],
          { by: [["田间", "author"]] },
        ),
        story(
          [
            headline("一句话新闻"),
            line("县影剧院整修一新，九月十日开映。"),
            line("县保险公司为五百户农民办理牲畜保险。"),
            line("乡村电影队新添放映机三台。"),
            line("县城到乌塘的客车每日增开一班。"),
          ],
          {},
        ),
        story(
          [
            headline("失物招领"),
            line("九月二日，车站拾到蓝布包一只，内有草药。"),
            line("九月四日，文化站拾到钢笔一支，笔帽刻“勤”字。"),
            line("联系人：县文化站 老佘"),
          ],
          { kind: "notice" },
        ),
        story(
          [
            headline("节令小识：白露"),
            text("白露，露水变白，夜里的凉意从手背开始。这时候，茄子还结，辣椒还红，棉桃第一次张嘴。"),
            text(
              "农谚说：“白露勿露身。”老年人早起要加一件衣裳，小孩不要光脚踩水。",
              "",
              "（县农校　甘　草）",
            ),
          ],
          { by: [["甘草", "author"]] },
        ),
      ],
    },
  ],
};

export default paper;
