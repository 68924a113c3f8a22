import { entriesOf } from "../form/entries";
import { Button, type Choice, Input, Select } from "../form/field";
import type { BylineView } from "./story-view";

const NOBODY: BylineView = { name: "", role: "reporter", outlet: "" };

/** 署名: a row for each. The last, in the template, is what another one begins with. */
export function BylineRows({ bylines, roles }: { bylines: readonly BylineView[]; roles: readonly Choice[] }) {
  return (
    <div data-list="bylines">
      <input type="hidden" name="lists[]" value="bylines" />
      <ul data-entries="" className="grid gap-2">
        {entriesOf(bylines).map(({ id, entry }) => (
          <BylineRow key={id} byline={entry} roles={roles} />
        ))}
      </ul>
      <template>
        <BylineRow byline={NOBODY} roles={roles} />
      </template>
      <Button data-add="" className="mt-2">
        加一人
      </Button>
    </div>
  );
}

function BylineRow({ byline, roles }: { byline: BylineView; roles: readonly Choice[] }) {
  return (
    <li
      data-entry=""
      className="grid gap-2 grid-cols-[minmax(0,1fr)_8em_auto] sm:grid-cols-[minmax(0,1fr)_8em_minmax(0,1fr)_auto]"
    >
      <Input name="bylineName[]" defaultValue={byline.name} aria-label="姓名" placeholder="姓名" />
      <Select name="bylineRole[]" value={byline.role} choices={roles} aria-label="身份" />
      <Input
        name="bylineOutlet[]"
        defaultValue={byline.outlet}
        aria-label="媒体"
        placeholder="媒体（可省）"
        className="max-sm:col-span-2 max-sm:row-start-2"
      />
      <Button data-remove="" aria-label={`去掉署名 ${byline.name}`}>
        去掉
      </Button>
    </li>
  );
}
