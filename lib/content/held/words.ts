/** How other programs, and editors by heart, write that something is not for readers. Keys as `plainWord` leaves them. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Keeps it back unless the value says no. */
export const HELD_IF_TRUE = words(
  "draft isdraft drafts saveasdraft private isprivate hidden ishidden hide unlisted unpublished delisted deleted trashed wip headless excluded eleventyexcludefromcollections 草稿 是否草稿 隐藏 私密 内部 保密 不发布 暂不发布 暂缓",
);

/** Keeps it back unless the value says yes. */
export const HELD_IF_FALSE = words(
  "publish published ispublished dgpublish public ispublic visible isvisible listed release released live online ready 发布 是否发布 公开 可见 上线",
);

/** Keeps it back only where the value says no: other values mean something else. */
export const HELD_IF_NO = words("permalink output render list");

/** Says in which state it is, or who may see it. */
export const STATES = words(
  "status state poststatus articlestatus publishstatus stage workflow visibility access 状态 稿件状态 发布状态 可见性 权限",
);

/** The states of what readers may see. */
export const OPEN = words(
  "publish published public live active approved released final done complete completed visible everyone everybody all open online 发布 已发布 公开 上线 已上线 已刊 已刊发 见报 已见报 完成 已完成 定稿 终审 已审 通过 所有人",
);

/** Nobody gives a password to what all may read. */
export const SECRETS = words("password passwd pwd 密码 访问密码");

/** When it appears. */
export const LATER = words(
  "publishdate publishat publishon publishedat publisheddate publishtime pubdate golive golivedate releasedate embargo embargodate embargoeduntil embargountil scheduled scheduledat scheduledfor 发布时间 发布日期 定时 定时发布 解禁 解禁时间",
);

/** When it is no longer shown. */
export const OVER = words(
  "expire expired expiry expirydate expiredate expiresat expireson expiration expirationdate unpublishat unpublishon unpublishdate enddate validuntil 到期 到期时间 到期日期 下线时间 撤下时间 有效期",
);

export const YES = words("true yes y on 1 t 是 真 对");
export const NO = words("false no n off 0 f never none null ~ 否 假 不 不是");

/** Where Hugo, Zola and others keep such words. */
export const NESTED = words("build params extra meta metadata seo custom options config page post");

/** A key or a value without what people write differently: case, width, `_` and `-`. */
export const plainWord = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}~]/gu, "");
