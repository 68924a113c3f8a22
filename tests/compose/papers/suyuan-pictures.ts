import { byline, furniture, headline, kicker, type Paper, photo, story, text } from "../parts";

const shot = (caption: string, credit: string, between = " ", end = "") =>
  photo(`${caption}${between}${credit}${end}`, { caption, credit });
const picture = (title: string | null, caption: string, credit: string, between = " ", end = "") =>
  story([...(title ? [headline(title)] : []), shot(caption, credit, between, end)], { kind: "photo" });

const paper: Paper = {
  name: "suyuan-pictures",
  form: "Saturday picture pages of a provincial evening paper, 2003–2022: the page's name as label (视界, 百姓相册), a series of captions without arrows or with △ that begin with a place or an hour, credits 本报记者 甲 摄影报道, 特约摄影甲, 甲 图/文, 新华社发, 受访者供图; readers' old photographs with a short first-person text; single pictures titled by a verb phrase.",
  width: 18,
  indent: false,
  subheadMark: null,
  pages: [
    {
      name: "2003-11-15-06",
      items: [
        furniture("苏原晚报 2003年11月15日 星期六 6 视界", "folio"),
        story(
          [
            headline("老城最后一家澡堂"),
            text(
              "花二元五角，泡一池热水、喝一杯茶、听一段扬剧，这样的日子还能过多久？开了九十一年的三新浴室，下个月就要拆了。",
            ),
            shot("早上九点，第一拨老客在池边坐成一圈，水雾里只听得见说话声。", "特约摄影柏 舟"),
            shot("擦背师傅杭福来干了四十年，手上的毛巾换过三百多条。", "特约摄影柏 舟", ""),
            shot("更衣柜的钥匙系着红绳，每一根绳上都有一个号码和一段交情。", "特约摄影柏 舟", ""),
          ],
          { kind: "photo" },
        ),
        picture(
          "小狗“站岗”",
          "11月12日，丁家桥的一只小黄狗每天守在校门口，等放学的孩子给它一口馒头。",
          "本报记者 戎 装 摄",
        ),
        picture(
          "“飞”出来的晚餐",
          "昨天下午，长江大桥南堡，一位市民用风筝线给桥上的儿子放下一盒饺子。",
          "读者 储 君 摄",
          "",
          "",
        ),
        furniture("百姓相册", "other"),
        story(
          [
            headline("第一张全家福"),
            byline("讲述/缪秀芝 整理/戎 装"),
            text(
              "这张照片拍于1964年春节，我站在第二排左边，穿的是姐姐的棉袄，袖子长到膝盖。照相馆的师傅喊“看鸟”，弟弟真的去看鸟了，所以只有他没有看镜头。",
            ),
            text("如今他已经七十三岁，每年拍照还是不看镜头。"),
            shot("1964年的全家福。", "缪秀芝供图", "（", "）"),
          ],
          {
            by: [
              ["缪秀芝", "author"],
              ["戎装", "author"],
            ],
          },
        ),
      ],
    },
    {
      name: "2009-02-07-08",
      items: [
        furniture("8 视界 苏原晚报 2009年2月7日 星期六", "folio"),
        story(
          [
            kicker("元宵前夜 灯彩街六点半"),
            headline("一盏灯的出生"),
            text(
              "劈竹、扎骨、糊纸、剪花、点灯，一盏荷花灯要过十七道手。元宵前夜，记者在灯彩街记录下一盏灯的出生。",
            ),
            shot("△14：05 劈竹。竹子要三年生的，太嫩发软，太老发脆。", "本报记者 戎 装"),
            shot("△16：30 扎骨。一双手在灯光里翻飞，十二根竹篾变成一朵花。", "本报记者 戎 装", ""),
            shot("△18：10 点灯。火柴一划，整条街都亮了。", "本报记者 戎 装"),
          ],
          { kind: "photo" },
        ),
        story(
          [
            headline("雪后 鸟来敲窗"),
            shot("连续降雪，市民在窗台上放小米，一只白头翁啄了三天窗。", "甘 棠 图/文", "（", "）"),
          ],
          { kind: "photo" },
        ),
        picture(
          "一条被子晒成一幅画",
          "2月4日，立春，中山陵脚下的居民把被子晒在路边，各种颜色接成了一百多米。",
          "新华社发",
        ),
        picture(null, "2月5日，一名环卫工在清扫爆竹纸，红纸在扫帚下像一条河。", "本报记者 戎 装 摄"),
        story(
          [
            headline("公交车上的年夜饭"),
            text(
              "除夕那天，11路末班车的司机和三名乘客，在终点站的车里吃了一顿年夜饭：两盒饺子、一瓶豆奶、半个西瓜。",
              "本报讯（记者 戎装）",
            ),
            text(
              "三名乘客，一名是夜班护士，一名是外卖小哥，另一名坐过了站。他说，坐过站，好像是今年最好的一件事。",
            ),
            photo("▲车厢里的年夜饭。", { caption: "▲车厢里的年夜饭。" }),
          ],
          { by: [["戎装", "reporter"]], dateline: ["本报", null, "讯"] },
        ),
        furniture("图片热线 8460110", "other"),
      ],
    },
    {
      name: "2014-06-21-12",
      items: [
        furniture("12 视界·影像 2014年6月21日 星期六 苏原晚报", "folio"),
        furniture("视界", "other"),
        story(
          [
            headline("夏至：一年中影子最短的一天"),
            text(
              "6月21日，正午十二点，太阳几乎站到了头顶。我们邀请十位市民拍下自己的影子，最短的一条来自秦淮区，长三十一厘米。",
            ),
            photo("大图：修路工人在路口量影子。 特约摄影 甘棠", {
              ref: "大图",
              caption: "修路工人在路口量影子。",
              credit: "特约摄影 甘棠",
            }),
            photo("小图：三岁的男孩踩住了自己的影子。 读者 储君", {
              ref: "小图",
              caption: "三岁的男孩踩住了自己的影子。",
              credit: "读者 储君",
            }),
          ],
          { kind: "photo" },
        ),
        story([
          headline("老人在墙上画了一条河"),
          text(
            "七十六岁的赫师傅用六个月，在小区的围墙上画下一条河，画的是他小时候的村子，有桥、有船、有人洗菜。",
          ),
          shot("▲赫师傅给河边添一棵柳树。", "本报记者 戎装 摄"),
          text("昨天，河画到了门口，再往前，就是真的街。"),
        ]),
        picture(
          "电梯里的“合影”",
          "6月18日，停了两天的电梯修好，楼里二十三个人挤进去合影，电梯没有超重。",
          "业主 韦弦供图",
        ),
        picture(
          "一把伞的十二种用法",
          "6月19日，大学生街拍比赛中，雨伞被当成船桨、帐篷、麦克风……",
          "特约摄影 甘棠",
          "（",
          "）",
        ),
        picture(
          null,
          "昨日，中山植物园荷花初放，一位摄影爱好者在水边等了三个小时，只为一只蜻蜓。",
          "本报记者 戎装摄",
          "　　",
        ),
        furniture("编辑 南风 美编 湘云", "credits"),
      ],
    },
    {
      name: "2022-09-10-09",
      items: [
        furniture("苏原晚报 9 视界 2022年9月10日 星期六 农历八月十五", "folio"),
        story(
          [
            headline("月是故乡明 摊是今夜香"),
            text("中秋夜，从夫子庙到大学城，八十个月饼摊亮着灯，记者跟着一盘月饼走完了这座城的长街。"),
            shot("▲19：20 老门东。第一炉鲜肉月饼出锅，排队的人把巷子站弯了。", "苏原晚报 戎装"),
            shot("▲20：40 地铁三号线。有人提着月饼赶末班车，盒子比人先上车。", "苏原晚报 戎装", ""),
            shot("▼22：15 急诊科门口。护士们在轮椅上摆开了小月饼，一人一口。", "市第一医院供图"),
          ],
          { kind: "photo" },
        ),
        story(
          [
            headline("从课桌到课桌"),
            shot("▲1986年，她坐在第三排。", "受访者供图", ""),
            shot("▲2022年，她站在讲台上，第三排坐着她的女儿。", "本报记者 何所以 摄"),
          ],
          { kind: "photo" },
        ),
        picture(
          "教师节的“反转快递”",
          "9月9日，快递员送来一箱包裹，收件人是“全体学生”，寄件人是退休的老校长，里面是四百支铅笔。",
          "通讯员 甘棠",
        ),
        picture(
          "月亮落进水缸",
          "9月9日夜，一名摄影爱好者在老城南拍到一轮月亮落进水缸。",
          "特约摄影 储君",
          "",
        ),
        story(
          [
            kicker("秋天的第一次相逢"),
            headline("三百对陌生人合影"),
            text("玄武湖边的一面墙前，三百对素不相识的市民相互整理衣领，然后合影。", "本报讯（记者 何所以）"),
            text("组织者说，陌生人不必成为朋友，但可以有一张合影。"),
          ],
          { by: [["何所以", "reporter"]], dateline: ["本报", null, "讯"] },
        ),
        furniture("编辑 南风 投稿邮箱 sywbsj@163.com", "credits"),
      ],
    },
  ],
};

export default paper;
