import "./site.island";
import { PageZoom } from "./zoom/page-zoom";

/** A printed page with its picture: the tools of every page and the picture's in one file. */
customElements.define("page-zoom", PageZoom);
