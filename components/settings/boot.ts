import { SETTINGS_KEY } from "./key";

/**
 * Runs in the head of every page, before the first paint: puts `data-js` on the root where the browser can run our
 * islands (`replaceAll` came after modules and the syntax of ES2020), then the reader's settings (see `settings.ts`).
 * Where storage is blocked or spoilt the page stays as it is without it.
 */
export const BOOT_SCRIPT =
  '!function(d){try{"".replaceAll&&window.customElements&&(d.js="");' +
  `Object.assign(d,JSON.parse(localStorage.${SETTINGS_KEY}));` +
  'd.theme&&document.querySelectorAll("[name=theme-color]").forEach(function(m)' +
  '{m.media=~m.media.indexOf(d.theme)?"all":"not all"})}catch(e){}}(document.documentElement.dataset)';
