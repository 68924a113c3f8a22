import {
  byline,
  type Dated,
  deck,
  furniture,
  headline,
  kicker,
  type Paper,
  photo,
  story,
  text,
} from "../parts";

const dated = (place: string, date: string | null = null): Dated => ["本报", place, "讯", date];

const paper: Paper = {
  name: "jizhong-daily-2001",
  form: "A prefecture's party daily of 1999–2006: kickers of two or three phrases with blanks (水清 鱼肥 客来) that could be names, bylines with every letter spaced on one or two lines (□ 本 报 记 者 …), 【本报安新讯】 and 本报高碑店十一月五日讯, （记者 甲 通讯员 乙） on a line of its own below the text, decks with a dash, stories that have lost their headline and begin with a byline, dates in Chinese numerals.",
  width: 16,
  indent: false,
  subheadMark: "**@**",
  pages: [
    {
      name: "1999-10-18-01",
      items: [
        furniture("冀中报 1999年10月18日 星期一 第一版 要闻", "folio"),
        story(
          [
            kicker("渠通 路通 人气通"),
            headline("唐河灌区三十万亩喝上“放心水”"),
            deck("——唐河灌区改造二期工程竣工侧记"),
            byline("□ 本 报 记 者 司徒文焕\n本报通讯员 宫 亮"),
            text(
              "十月的唐河两岸，一渠清水弯弯绕绕，流进三十万亩麦田。放闸那天，老人们端着碗在渠边接水，说要尝一尝六十里外的味道。",
            ),
            text(
              "工程历时两年，衬砌渠道一百四十公里，换闸门二百零七座。过去浇一遍地要等二十天，如今七天一轮。",
            ),
          ],
          {
            by: [
              ["司徒文焕", "reporter", "本报"],
              ["宫亮", "correspondent", "本报"],
            ],
          },
        ),
        story(
          [
            kicker("油香 饼脆 生意旺"),
            headline("高阳烙饼摊开进县城"),
            text(
              "高阳县蔡家口村的七户人家把祖传的烙饼炉搬进县城，一张炉子一天能烙四百张饼。",
              "【本报高阳讯】",
            ),
            text("为了不让味道走样，七家约定同用一个面坊、同用一家的油。"),
            byline("（记者 席 远 通讯员 宫 亮）"),
          ],
          {
            by: [
              ["席远", "reporter"],
              ["宫亮", "correspondent"],
            ],
            dateline: dated("高阳"),
          },
        ),
        story(
          [
            kicker("一把钥匙 十二把锁"),
            headline("蠡县皮毛市场的“值夜人”"),
            byline("□ 本 报 记 者 席 远"),
            text("夜里两点，蠡县皮毛市场静得能听见老鼠啃皮。值夜人崔大牛的腰上挂着一把钥匙，能开十二把锁。"),
            text("十一年里，他没丢过一张皮，也没有让一只老鼠啃过整夜。"),
          ],
          { by: [["席远", "reporter", "本报"]] },
        ),
        story(
          [
            byline("□ 本 报 记 者 谷 满 仓"),
            text(
              "十月十二日清晨，易县县城的早市上，卖花椒的、卖山枣的排出去半里地。今年山里的花椒颗粒大，一斤卖到九元。",
            ),
            text("管市场的老董说，往年早市天亮就散，今年到八点还有人赶来。"),
          ],
          { by: [["谷满仓", "reporter", "本报"]] },
        ),
        story(
          [
            kicker("票子 孩子 房子"),
            headline("进城务工三年变了啥"),
            deck("——来自涞水县五家农户的账本"),
            byline("□ 本报记者 席 远 谷满仓"),
            text(
              "涞水县石亭镇的五家农户，三年前一起进城打工。如今，有人盖了房，有人供出了中专生，也有人背着行李又回了家。",
            ),
            text("五本账合在一起，五年收入二十一万元，花在孩子念书上的占一半还多。"),
          ],
          {
            by: [
              ["席远", "reporter", "本报"],
              ["谷满仓", "reporter", "本报"],
            ],
          },
        ),
        furniture("责任编辑 黄河清 校对 余音", "credits"),
      ],
    },
    {
      name: "2001-11-06-02",
      items: [
        furniture("冀中报 2001年11月6日 星期二 第二版 县乡", "folio"),
        story(
          [
            kicker("证一并办 腿少跑三趟"),
            headline("徐水个体户领照只等三天"),
            text(
              "徐水县在工业区设立联办大厅，工商、税务、卫生、消防坐在一起办公，个体户领照时间由二十天减为三天。",
              "本报徐水十一月五日讯　",
            ),
            text(
              "开纸箱厂的安广顺说，过去盖十三个章要跑六个楼，如今在一个屋里转一圈就齐了。",
              "",
              "（记者 满江红）",
            ),
          ],
          { by: [["满江红", "reporter"]], dateline: dated("徐水", "十一月五日") },
        ),
        story(
          [
            kicker("水甜 枣脆 人勤"),
            headline("阜平枣乡晒出“红账本”"),
            byline("□ 本 报 记 者 谷 满 仓\n本报通讯员 白 杨 林"),
            text(
              "阜平县城南庄的大枣今年丰收，全乡两千户人家，户均卖枣收入三千七百元。乡政府大门口的黑板上，每天写着当天的收购价。",
            ),
            text("枣农们说，看了黑板才摘枣，心里不慌。"),
          ],
          {
            by: [
              ["谷满仓", "reporter", "本报"],
              ["白杨林", "correspondent", "本报"],
            ],
          },
        ),
        story(
          [
            byline("□ 本报记者 满江红"),
            text("十一月三日，冒着大风，清苑县大庄镇的妇女编织队又赶出一批麦秸草帽，共计四万顶，发往东北。"),
            text("队长季桂兰说，风大好，草帽晾得快。"),
          ],
          { by: [["满江红", "reporter", "本报"]] },
        ),
        story(
          [
            kicker("一双手套 一碗热饭"),
            headline("雄县农民自办“互助灶”"),
            text(
              "雄县张岗乡八户农民在工地旁支起一口大灶，谁家来人谁添柴，一冬天做了九千顿饭。",
              "【本报雄县讯】",
            ),
            byline("（通讯员 白 杨 林）"),
          ],
          { by: [["白杨林", "correspondent"]], dateline: dated("雄县") },
        ),
        story(
          [
            headline("定兴鸡蛋登上“火车皮”"),
            photo("图为定兴县的装卸工在给冷藏车装鸡蛋。本报通讯员　白杨林摄", {
              caption: "图为定兴县的装卸工在给冷藏车装鸡蛋。",
              credit: "本报通讯员　白杨林摄",
            }),
          ],
          { kind: "photo" },
        ),
        furniture("责任编辑 黄河清 版式 江天", "credits"),
      ],
    },
    {
      name: "2003-04-25-03",
      items: [
        furniture("第三版 综合 冀中报 2003年4月25日 星期五", "folio"),
        story(
          [
            kicker("歌声 哨声 脚步声"),
            headline("学校操场上多了一支“大喇叭”"),
            byline("□ 本 报 记 者 席 远\n本报通讯员 赖 长 生"),
            text(
              "保定市三中把广播体操改成了三段，四月里改为间距一米的“蛇形跑”，边跑边喊口号，既锻炼又保持距离。",
            ),
            text("老师们说，刚开始孩子们只听见自己喘气，一周以后，操场上又有了歌声。"),
          ],
          {
            by: [
              ["席远", "reporter", "本报"],
              ["赖长生", "correspondent", "本报"],
            ],
          },
        ),
        story(
          [
            kicker("门口一盆 心里一道"),
            headline("村医的消毒液不够用了"),
            text(
              "防控任务重，村医们的消毒液一天比一天金贵。顺平县医院用一辆旧救护车，四天里把三吨原液送到了每个村。",
              "本报顺平四月二十四日讯　",
            ),
            text("村医张四喜每天夜里背着喷雾器走二十里，衣裳湿透两遍。"),
          ],
          { dateline: dated("顺平", "四月二十四日") },
        ),
        story(
          [
            byline("□ 本 报 记 者 满 江 红"),
            text(
              "一到傍晚，涿州永济桥头的大鼓书摊便围满了人，隔着一米站成几排，唱的人不戴口罩，听的人都戴。",
            ),
            text("老艺人米世昌说，嗓子是祖师爷给的，心是父老乡亲给的。"),
          ],
          { by: [["满江红", "reporter", "本报"]] },
        ),
        story(
          [
            kicker("人走 茶不凉"),
            headline("退休会计还管十本账"),
            byline("□ 本 报 记 者 谷 满 仓"),
            text(
              "望都县九龙河村的老会计尤守正退休五年，村里人还常拿着账本来找他对数。他在院里摆了一张桌子、两把凳子，一杯清茶不收钱。",
            ),
            text("他说，账是活的，人也得是活的。"),
          ],
          { by: [["谷满仓", "reporter", "本报"]] },
        ),
        furniture("责任编辑 黄河清", "credits"),
      ],
    },
    {
      name: "2006-07-12-02",
      items: [
        furniture("2 县乡 2006年7月12日 星期三 冀中报", "folio"),
        story(
          [
            kicker("新屋 新路 新田"),
            headline("水库移民村的第一个夏天"),
            deck("三百户搬下山，每户添了半亩果园"),
            byline("□ 本 报 记 者 谷 满 仓\n本报通讯员 白 杨 林"),
            text("六月末，西大洋水库的移民村迎来搬下山后的第一个夏天。三百户人家，家家门前栽了两棵枣树。"),
            text("分给每户的半亩果园，去年冬天挖坑，今年春天栽苗，六月里已经有了巴掌大的树荫。"),
          ],
          {
            by: [
              ["谷满仓", "reporter", "本报"],
              ["白杨林", "correspondent", "本报"],
            ],
          },
        ),
        story(
          [
            headline("曲阳石雕开到景区门口"),
            text(
              "曲阳县在嘉禾山景区门口设了一条石雕街，一百二十家作坊前店后厂，游客可以自己凿两下。",
              "【本报曲阳讯】",
            ),
            byline("（记者 席 远）"),
          ],
          { by: [["席远", "reporter"]], dateline: dated("曲阳") },
        ),
        story(
          [
            byline("□ 本 报 记 者 满 江 红 谷 满 仓"),
            text(
              "七月四日凌晨，满城县草莓冷库的压缩机坏了，四十吨草莓眼看要化。县里四家企业的修理工连夜赶来，清晨五点恢复降温。",
            ),
            text("天亮时，货主挨个敬烟，没有人接，只要了一箱草莓。"),
          ],
          {
            by: [
              ["满江红", "reporter", "本报"],
              ["谷满仓", "reporter", "本报"],
            ],
          },
        ),
        story(
          [
            kicker("不怕雨 不怕晒 不怕等"),
            headline("这座候车亭会“长”"),
            text(
              "唐县南店头乡的候车亭是用旧集装箱改的，村民一层一层加木条，越长越大，如今能坐四十个人。",
              "本报唐县七月十日讯　",
              "（记者 席 远）",
            ),
          ],
          { by: [["席远", "reporter"]], dateline: dated("唐县", "七月十日") },
        ),
        furniture("责任编辑 黄河清 校对 余音", "credits"),
      ],
    },
  ],
};

export default paper;
