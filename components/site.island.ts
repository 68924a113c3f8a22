import { keepForOffline } from "./offline/register";
import { listenForKeys } from "./settings/key-actions";
import { SiteSettings } from "./settings/site-settings";

customElements.define("site-settings", SiteSettings);
listenForKeys();
keepForOffline();
