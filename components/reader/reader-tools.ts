import { sayAge } from "./age";
import { barIn } from "./bar";
import { keepPlace } from "./continue";
import { offerReading } from "./read-aloud";
import { reportMarked } from "./report";
import { cite, share } from "./story-tools";

/** The tools under a story's headline. What the browser cannot do is not there. */
export class ReaderTools extends HTMLElement {
  connectedCallback(): void {
    const story = this.closest(".story");
    const find = (selector: string) => story?.querySelector<HTMLElement>(selector);
    const [header, prose, clipping] = [find("header"), find(".prose"), find(".clipping")];
    const [say, copy, pass, paper] = this.querySelectorAll("button");
    if (!story || !header || !prose || !clipping || !say || !copy || !pass || !paper) return;
    const bar = barIn(this);
    const url = document.querySelector<HTMLLinkElement>("[rel=canonical]")?.href ?? location.href;
    // Browsers may lack either, whatever the types say.
    const { clipboard, share: system }: Partial<Navigator> = navigator;
    say.hidden = true;
    copy.hidden = !clipboard;
    pass.hidden = !clipboard && !system;
    copy.addEventListener("click", () => cite(clipping, bar));
    pass.addEventListener("click", () => share(url, bar));
    paper.addEventListener("click", () => print());
    if ("speechSynthesis" in window) offerReading(say, story, bar);
    const report = story.querySelector<HTMLAnchorElement>(".report");
    if (report) reportMarked(report);
    sayAge(header, Date.now());
    keepPlace(prose, bar);
  }
}
