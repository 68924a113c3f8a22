import { DayOffer } from "./not-found/day-offer";

customElements.define("day-offer", DayOffer);
