import { Entering } from "@/components/desk/entering";
import { document } from "./html";
import type { Answer } from "./http/answer";
import { type Session, sessionCookie } from "./http/session";

/**
 * The page by which a browser comes in. It goes on to the desk by itself: after a redirect browsers would not send a cookie of the desk's own
 * where the address was clicked on another site's page, or in a mail.
 */
export const enteredPage = (session: Session, cookie: string): Answer => ({
  kind: "entered",
  html: document(<Entering token={session.token} />),
  cookie: sessionCookie(cookie, session),
});
