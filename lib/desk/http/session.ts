import { randomBytes, timingSafeEqual } from "node:crypto";

/** A browser that came in with a ticket. */
export interface Session {
  id: string;
  /**
   * What its own pages send with everything that changes something. It stands in no page but the first, whose script keeps it for this port's
   * pages: another site's page can't know it, nor does another program on this machine that was sent the cookie.
   */
  token: string;
}

export interface Sessions {
  /** What the printed address has, until somebody has come in with it. */
  ticket: () => string;
  /** Opens a session and makes another ticket; null where the ticket is not the one, or was used before. */
  enter: (ticket: string) => Session | null;
  /** The session that a request's cookies name. `name`: of our cookie. */
  find: (cookies: string | undefined, name: string) => Session | null;
}

const secret = (): string => randomBytes(24).toString("base64url");

/** Sessions last as long as the desk runs. */
export function openSessions(makeSecret: () => string = secret): Sessions {
  const open = new Map<string, Session>();
  let ticket = makeSecret();
  return {
    ticket: () => ticket,
    enter(given) {
      if (!isSame(given, ticket)) return null;
      ticket = makeSecret();
      const session = { id: makeSecret(), token: makeSecret() };
      open.set(session.id, session);
      return session;
    },
    find(cookies, name) {
      const id = cookieNamed(cookies ?? "", name);
      return [...open.values()].find((session) => isSame(id ?? "", session.id)) ?? null;
    },
  };
}

/** Whether two secrets are one, in a time that tells nothing of where they differ. */
export function isSame(given: string, own: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(own)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieNamed(cookies: string, name: string): string | null {
  const pairs = cookies.split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/**
 * Browsers send cookies to every port of a host, and no attribute keeps them from that: each desk's has its own name, and with the cookie
 * alone nothing can be changed.
 */
export const cookieName = (port: number): string => `desk-${port}`;

/** For our own pages' requests alone, and out of scripts' reach. */
export const sessionCookie = (name: string, { id }: Session): string =>
  `${name}=${id}; Path=/; HttpOnly; SameSite=Strict`;
