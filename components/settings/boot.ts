import { PAPER } from "./paper";

/**
 * Runs in the head of every page, before the first paint: puts the reader's settings (see `settings.ts`) on the root, and
 * `data-js` where the browser can run our islands (`replaceAll` came after modules and the syntax of ES2020). Any browser
 * can parse it, and storage that is blocked or spoilt leaves the page as it is without it.
 */
export const BOOT_SCRIPT =
  '!function(d,s,m){"".replaceAll&&window.customElements&&(d.dataset.js="");' +
  "try{s=JSON.parse(localStorage.reading);" +
  "for(m of['size','theme','face'])s[m]&&(d.dataset[m]=s[m]);" +
  `if(s=${JSON.stringify(PAPER)}[s.theme])m=document.createElement("meta"),m.name="theme-color",m.content=s,` +
  "d.firstChild.prepend(m)}catch(e){}}(document.documentElement)";
