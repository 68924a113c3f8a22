import { Button, Check, Field, Input, Part, Select } from "../form/field";
import { BylineRows } from "./byline-rows";
import { PhotoRows } from "./photo-rows";
import type { StoryView } from "./story-view";

/** A story's fields, and its text where that is an editor's. */
export function StoryForm({ story }: { story: StoryView }) {
  const { kind, fields, labels, unreadable, sections, places, kinds, roles } = story;
  const offers = (name: string) => !unreadable.includes(name);
  return (
    <form id="story-form" data-do="save-story" className="grid">
      <input type="hidden" name="url" value={story.url} />
      <StoryVersion version={story.version} />
      <div id="story-conflict" />
      <div className="grid gap-3 pt-2">
        {(["kicker", "title", "deck"] as const).map((name) => (
          <Field key={name} id={name} label={labels[name] ?? ""} note={printedNote(story, name)}>
            <Input
              id={name}
              name={name}
              maxLength={200}
              defaultValue={fields[name]}
              required={name === "title"}
              className={name === "title" ? "font-song text-lg font-semibold" : ""}
            />
          </Field>
        ))}
      </div>
      <Part name="正文">
        {fields.body === null ? <PrintedText story={story} /> : <Text body={fields.body} />}
      </Part>
      {offers("bylines") && (
        <Part name={labels.bylines ?? ""}>
          <BylineRows bylines={fields.bylines} roles={roles} />
        </Part>
      )}
      {offers("photos") && (
        <Part name={labels.photos ?? ""}>
          <PhotoRows photos={fields.photos} isPrinted={kind === "page"} stem={story.pictures} />
        </Part>
      )}
      <Part name="归在哪里">
        <div className="grid gap-3 sm:grid-cols-2">
          <Field id="section" label={labels.section ?? ""}>
            <Select id="section" name="section" value={fields.section} choices={sections} />
          </Field>
          {kind === "page" && (
            <Field id="kind" label={labels.kind ?? ""}>
              <Select id="kind" name="kind" value={fields.kind} choices={kinds} />
            </Field>
          )}
        </div>
        {places.length > 0 && offers("places") && (
          <div className="pt-2">
            <p className="quiet">{`${labels.places ?? ""}：程序从文字里找到的已经勾上，不对就改`}</p>
            <input type="hidden" name="lists[]" value="places" />
            {places.map(({ value, label }) => (
              <Check
                key={value}
                name="places[]"
                value={value}
                label={label}
                defaultChecked={fields.places.includes(value)}
              />
            ))}
          </div>
        )}
      </Part>
      {kind === "file" && <When story={story} />}
      {unreadable.length > 0 && (
        <p className="pt-4 text-accent">{`${unreadable.map((name) => labels[name] ?? name).join("、")}写得读不了，这里没有列出，也不会动它：照上面的错误在文件里改。`}</p>
      )}
      <p className="sticky bottom-0 py-3 bg-paper border-t border-rule flex flex-wrap items-center gap-4">
        <Button type="submit" main aria-keyshortcuts="Control+S" id="save">
          存盘
        </Button>
        <span className="quiet">Ctrl+S</span>
      </p>
    </form>
  );
}

/** Which file's text the form was made of. */
export const StoryVersion = ({ version }: { version: string }) => (
  <input type="hidden" id="story-version" name="version" value={version} data-version={version} readOnly />
);

function printedNote({ printed }: StoryView, name: "kicker" | "title" | "deck"): string | undefined {
  const words = printed[name === "title" ? "main" : name];
  if (words === undefined) return undefined;
  return words === null ? "版面上没有，这是编辑写的" : `版面上印的：${words}`;
}

function When({ story: { fields, labels, standing } }: { story: StoryView }) {
  const isHidden = standing === "draft";
  return (
    <Part name="什么时候">
      <div className="grid gap-3 grid-cols-[minmax(0,1fr)_8em] sm:max-w-100">
        <Field id="day" label={labels.date ?? ""}>
          <Input id="day" name="day" type="date" defaultValue={fields.day} />
        </Field>
        <Field id="time" label="时刻（可省）">
          <Input id="time" name="time" type="time" defaultValue={fields.time} />
        </Field>
        <Field id="expiresDay" label="到期撤下（可省）">
          <Input id="expiresDay" name="expiresDay" type="date" defaultValue={fields.expiresDay} />
        </Field>
        <Field id="expiresTime" label="时刻（可省）">
          <Input id="expiresTime" name="expiresTime" type="time" defaultValue={fields.expiresTime} />
        </Field>
      </div>
      <p className="quiet pt-1">将来的时刻是定时发布；到期只写日期的，留到那一天结束。北京时间。</p>
      <Check
        name="draft"
        label="草稿"
        note={isHidden ? "去掉勾，下次发布就登出" : "打上勾，暂不发布"}
        defaultChecked={fields.draft}
      />
    </Part>
  );
}

function Text({ body }: { body: string }) {
  return (
    <>
      <textarea
        name="body"
        aria-label="正文"
        defaultValue={body}
        spellCheck={false}
        data-text=""
        className="w-full min-h-[24rem] field-sizing-content px-3 py-2 bg-wash border-0 border-b border-rule focus:border-ink text-story leading-[1.9] resize-y text-ink font-hei"
      />
      <p className="quiet">
        空一行另起一段；## 是小标题，**两边**是强调，- 是列表。图片拖到正文里，就插在光标那里。
      </p>
    </>
  );
}

function PrintedText({ story: { pageUrl } }: { story: StoryView }) {
  return (
    <p className="quiet">
      见报的文字是版面上的，这里不改。
      {pageUrl && (
        <>
          拆得不对、行认错了的，
          <a className="link" href={pageUrl}>
            到版面上改
          </a>
          ；个别字认错了的，到
          <a className="link" href="/desk/doubts/">
            疑点
          </a>
          里改；报纸自己错了的，在下面写更正。
        </>
      )}
    </p>
  );
}
