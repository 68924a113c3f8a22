import { holdToken } from "./island/token";

// A page of the desk's own asks for the next one: to that the cookie goes along, wherever the address with the ticket was clicked.
holdToken(document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? "");
location.replace("/desk/");
