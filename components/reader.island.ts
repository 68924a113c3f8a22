import "./site.island";
import { ReaderTools } from "./reader/reader-tools";

/** A story's page: the tools of its text, with those of every page in one file. */
customElements.define("reader-tools", ReaderTools);
