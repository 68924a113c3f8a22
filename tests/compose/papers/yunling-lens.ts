import { byline, deck, furniture, headline, kicker, type Paper, photo, photos, story, text } from "../parts";

const shot = (caption: string, credit: string, between = " ", end = "") =>
  photo(`${caption}${between}${credit}${end}`, { caption, credit });
const picture = (title: string | null, caption: string, credit: string, between = " ", end = "") =>
  story([...(title ? [headline(title)] : []), shot(caption, credit, between, end)], { kind: "photo" });
const OWN = "本版图片除署名外由州融媒体中心记者 和春晓 摄";

const paper: Paper = {
  name: "yunling-lens",
  form: "The picture pages of a minority prefecture's daily, 2012–2024: page titles such as 高原影像, a title, a deck and an introduction over six pictures with ▲►◄▼ or 图① and credits 州融媒体中心记者 甲 乙, 通讯员 甲 摄, 甲 文/图 at the series' end, photo news below 图片新闻 without titles, a story or two beside.",
  width: 19,
  indent: true,
  subheadMark: "### @",
  pages: [
    {
      name: "2012-06-15-07",
      items: [
        furniture("云岭日报 2012年6月15日 星期五 第七版 高原影像", "folio"),
        story(
          [
            headline("赶马人的最后一程"),
            deck("——独龙江峡谷人马驿道影像"),
            text("公路通了，马铃声就要停了。六月，记者跟着最后一支马帮走完了六十五公里的驿道。"),
            shot("▲翻越垭口前，赶马人用雪水洗马蹄。", "通讯员 木增寿 摄"),
            shot("▲一匹马驮着一台冰箱走过吊桥，桥面只有一米宽。", "通讯员 木增寿 摄"),
            shot("▲驿站里，七十岁的阿普点起火塘，往水里撒了一把盐。", "和春晓 摄", ""),
            shot("▼到了，孩子们围着马队等着看驮来的是什么。", "和春晓 摄", ""),
          ],
          { kind: "photo" },
        ),
        picture(
          "火把节前扎火把",
          "6月12日，南华镇的彝族群众在广场上扎起一支十八米高的大火把，用去松木一千二百斤。",
          "李阿鲁 摄",
          "　　",
        ),
        picture(
          "洱源乳扇晾成“帘”",
          "凤羽乡的妇女把乳扇晾在竹竿上，远看像一道道门帘。",
          "州融媒体中心记者 尹 山 和春晓",
        ),
        story(
          [
            headline("高原鳟鱼苗首次人工孵化成功"),
            text(
              "6月8日，泸沽湖水产站的技术员宣布，经过三年试验，高原鳟鱼苗人工孵化成功，出苗一万一千尾。",
              "本报讯（记者 尹山 通讯员 木增寿）",
            ),
            text("站长说，水温每高一度，孵化就少两天，最难的不是水，是等。"),
          ],
          {
            by: [
              ["尹山", "reporter"],
              ["木增寿", "correspondent"],
            ],
            dateline: ["本报", null, "讯"],
          },
        ),
        furniture("本版责编 杨 柳 电话 0872-2312345", "credits"),
      ],
    },
    {
      name: "2016-11-04-08",
      items: [
        furniture("8 影像 2016年11月4日 星期五 云岭日报", "folio"),
        story(
          [
            headline("稻浪翻金"),
            text("霜降前后，元阳的梯田一层金、一层银，金的是稻，银的是水。"),
            photos(
              "图①：哈尼族妇女在梯田里弯腰割稻，脚边是放养的鸭子。图②：打谷机搬上了山，一天能打八亩。图③：新米蒸好，先敬田神。 尹 山 摄",
              { ref: "图①", caption: "哈尼族妇女在梯田里弯腰割稻，脚边是放养的鸭子。", credit: "尹山 摄" },
              { ref: "图②", caption: "打谷机搬上了山，一天能打八亩。", credit: "尹山 摄" },
              { ref: "图③", caption: "新米蒸好，先敬田神。", credit: "尹山 摄" },
            ),
          ],
          { kind: "photo" },
        ),
        furniture("图片新闻", "other"),
        picture(
          null,
          "11月1日，怒江州福贡县的溜索变成了大桥，六十岁的傈僳族大妈第一次走着过江。",
          "阿邓恰 摄",
        ),
        picture(null, "10月29日，边防小学的学生在操场上用树叶拼出一面国旗。", "通讯员 车多吉 摄", ""),
        story(
          [
            kicker("七十二家烤房"),
            headline("烟叶卖出“云朵价”"),
            text(
              "十月底，弥渡县七十二座新式烤房出炉首批烟叶，每公斤均价三十一元，比去年多四元（如图）。",
              "本报讯（记者 尹山）",
            ),
            text("烟农说，老烤房一夜起三次床，新烤房手机一响，火就调好了。"),
            photo("如图：烟农在给烤好的烟叶分级。 尹山 摄", {
              ref: "如图",
              caption: "烟农在给烤好的烟叶分级。",
              credit: "尹山 摄",
            }),
          ],
          { by: [["尹山", "reporter"]], dateline: ["本报", null, "讯"] },
        ),
        picture("茶马古城迎晨光", "清晨六点，沙溪古镇的第一缕光落在戏台的飞檐上。", "和春晓摄", "（", "）"),
        furniture("本版责编 杨 柳 美编 石 榴", "credits"),
      ],
    },
    {
      name: "2020-03-27-06",
      items: [
        furniture("6 高原影像 云岭日报 2020年3月27日 星期五", "folio"),
        story(
          [
            headline("云端上的课堂"),
            text(
              "开学推迟的一个多月里，山里的孩子追着信号上课：有人爬上屋顶，有人走到垭口，有人坐进了村委会的会议室。",
            ),
            photo("▲3月2日，四年级学生在屋顶上举着手机听课，背后是雪山。", {
              caption: "▲3月2日，四年级学生在屋顶上举着手机听课，背后是雪山。",
              credit: OWN,
            }),
            photo("◄3月5日，一家三口在垭口的羊圈旁轮流上课。", {
              caption: "◄3月5日，一家三口在垭口的羊圈旁轮流上课。",
              credit: OWN,
            }),
            photo("►3月9日，支教老师骑摩托车把作业送到每一户。", {
              caption: "►3月9日，支教老师骑摩托车把作业送到每一户。",
              credit: OWN,
            }),
            photo("▼3月16日，移动公司的工人背着铁塔部件上山，一共背了三十四趟。", {
              caption: "▼3月16日，移动公司的工人背着铁塔部件上山，一共背了三十四趟。",
              credit: OWN,
            }),
            photos(OWN),
          ],
          { kind: "photo" },
        ),
        picture(
          "蜜蜂搬家赶花期",
          "3月22日，罗平的油菜花开败之前，放蜂人连夜把一百六十箱蜜蜂装车，往北追花。",
          "通讯员 木增寿/摄",
        ),
        picture(
          "背水的路 修成了水渠",
          "3月19日，漾濞县阿尼么村的村民在引水渠边洗手。过去，他们要走两公里背水。",
          "州融媒体中心记者 尹 山",
        ),
        story(
          [
            headline("怒江大峡谷首条骑行道开通"),
            byline("本报记者 尹 山 文/图"),
            text("3月20日，沿怒江修建的二十三公里骑行道开通，起点是老渡口，终点是新桥。"),
            text("沿途设六个驿站，由六户搬迁户经营，卖的是烤土豆、漆油鸡和自家晒的核桃。"),
            photo("▲骑行者在江边歇脚。", { caption: "▲骑行者在江边歇脚。" }),
          ],
          { by: [["尹山", "reporter", "本报"]] },
        ),
        furniture("邮箱 yunlingyx@126.com", "other"),
      ],
    },
    {
      name: "2024-08-09-05",
      items: [
        furniture("05 高原影像 2024年8月9日 星期五 责编/杨 柳 版式/石 榴", "folio"),
        story(
          [
            headline("五个民族，一支足球队"),
            text(
              "在香格里拉的建塘镇，一支平均年龄十一岁的足球队，由藏、纳西、彝、白、汉五个民族的孩子组成，他们管彼此叫“球兄弟”。",
            ),
            shot("▲7月30日，训练前，队员们轮流把草皮上的牛粪铲走。", "通讯员 取次卓玛 摄"),
            shot("▲场边，守门员的奶奶送来酥油茶，一人一碗。", "通讯员 取次卓玛 摄", ""),
            shot("▲输了球，队长抱着球不肯走。", "州融媒体中心记者 和春晓", ""),
            shot("▼教练的战术板是一块旧门板，画的是山和河。", "州融媒体中心记者 和春晓"),
          ],
          { kind: "photo" },
        ),
        story(
          [
            headline("夜市摊上的“非遗”"),
            shot("▲在大研古镇夜市，东巴纸灯笼一盏盏亮起来，画灯的老人只画不吆喝。", "特约摄影 木增寿", ""),
            shot("▲扎染姑娘现场教游客系一个结，五元一个，学不会不收钱。", "特约摄影 木增寿"),
          ],
          { kind: "photo" },
        ),
        picture(
          "避暑小镇的图书驿站",
          "8月5日，维西县叶枝镇的图书驿站里，一位小学生在给弟弟读绘本。",
          "镇文化站供图",
          "（",
          "）",
        ),
        picture(
          "松茸上山人下山",
          "8月6日清晨，采菌人打着手电从山上下来，背篓里的松茸用杜鹃叶一片片包着。",
          "和春晓 尹山/摄",
        ),
        story(
          [
            kicker("雨季来了"),
            headline("一座桥等来了它的水"),
            text(
              "8月1日，澜沧江上的一座铁索桥在停用两年后重新开放，桥下的水也比去年高出三米。",
              "本报讯（融媒体记者 尹山）",
            ),
            text("桥头的守桥人说，没有水的桥，走起来心里空。"),
          ],
          { by: [["尹山", "reporter"]], dateline: ["本报", null, "讯"] },
        ),
      ],
    },
  ],
};

export default paper;
