import { Button } from "../form/field";

/** The content as it was published, to which one can go back. */
export interface PastPublish {
  id: string;
  when: string;
  label: string;
  note: string;
}

/** The publishes that one can go back to. */
export function Past({ past }: { past: readonly PastPublish[] }) {
  return (
    <section className="pt-8">
      <h2 className="text-lg">以前的样子</h2>
      <p className="quiet">
        {
          "每次发布都留一份全部内容。回到哪一次，稿件、版面、图片和设置就都换成那时的；换之前现在的样子也留一份，随时可以再回来。回去以后还要发布，读者才看到。"
        }
      </p>
      <ul>
        {past.map(({ id, when, label, note }) => (
          <li key={id} className="py-3 border-b border-rule">
            <span className="num">{when}</span> {label}
            {note && <span className="quiet block">{note}</span>}
            <Button data-do="go-back" data-input={JSON.stringify({ id })} className="mt-2">
              回到这一次
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
