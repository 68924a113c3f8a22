import { describe, expect, it } from "vitest";
import { refusalOf, refusalOfChange, refusalOfTools } from "@/lib/desk/http/guard";
import { cookieName, openSessions, sessionCookie } from "@/lib/desk/http/session";

const OWN = "127.0.0.1:3210";
const asked = (method: string, headers: Record<string, string>) =>
  refusalOf({ method, headers }, OWN)?.status;

describe("who may ask", () => {
  it("a browser that was sent to the desk's own address", () => {
    expect(asked("GET", { host: OWN })).toBeUndefined();
    expect(asked("GET", { host: OWN, origin: `http://${OWN}` })).toBeUndefined();
    expect(
      asked("POST", { host: OWN, origin: `http://${OWN}`, "sec-fetch-site": "same-origin" }),
    ).toBeUndefined();
  });

  it("nobody by another name, which another site may let lead here", () => {
    for (const host of [
      "news.example.cn",
      "localhost:3210",
      "127.0.0.1",
      "127.0.0.1:3211",
      "127.0.0.1.example.cn:3210",
    ])
      expect([host, asked("GET", { host })]).toEqual([host, 421]);
    expect(asked("GET", {})).toBe(421);
  });

  it("no page of another site", () => {
    for (const origin of [
      "http://news.example.cn",
      "null",
      "http://127.0.0.1:3211",
      "https://127.0.0.1:3210",
    ])
      expect([origin, asked("GET", { host: OWN, origin })]).toEqual([origin, 403]);
    expect(asked("POST", { host: OWN })).toBe(403);
    expect(asked("POST", { host: OWN, origin: `http://${OWN}`, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(asked("PUT", { host: OWN, origin: `http://${OWN}` })).toBe(405);
  });

  it("no page of another port, but by a link", () => {
    const from = (site: string, mode: string, dest: string) =>
      asked("GET", { host: OWN, "sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest });
    expect(from("same-site", "navigate", "document")).toBeUndefined();
    expect(from("none", "navigate", "document")).toBeUndefined();
    expect(from("same-origin", "no-cors", "image")).toBeUndefined();
    expect(from("same-site", "no-cors", "image")).toBe(403);
    expect(from("same-site", "navigate", "iframe")).toBe(403);
    expect(from("cross-site", "cors", "empty")).toBe(403);
  });

  it("no tools for programmers beside the preview", () => {
    for (const name of ["/__nextjs_launch-editor", "/__nextjs_attach-nodejs-inspector", "//__nextjs_x"])
      expect([name, refusalOfTools("GET", name)?.status]).toEqual([name, 404]);
    expect(refusalOfTools("POST", "/")?.status).toBe(404);
    for (const name of ["/", "/2024/06/23/a/", "/_next/static/a.js"])
      expect(refusalOfTools("GET", name)).toBeNull();
  });

  it("no change without the session's token", () => {
    const session = { id: "a", token: "right" };
    expect(refusalOfChange({ headers: { "x-desk-token": "right" } }, session)).toBeNull();
    expect(refusalOfChange({ headers: { "x-desk-token": "wrong" } }, session)?.status).toBe(403);
    expect(refusalOfChange({ headers: {} }, session)?.status).toBe(403);
  });
});

describe("sessions", () => {
  const name = cookieName(3210);

  it("begin with a ticket that opens once", () => {
    const sessions = openSessions();
    const ticket = sessions.ticket();
    expect(sessions.enter("")).toBeNull();
    expect(sessions.enter(`${ticket}x`)).toBeNull();
    expect(sessions.enter(ticket)).not.toBeNull();
    expect(sessions.enter(ticket)).toBeNull();
    expect(sessions.ticket()).not.toBe(ticket);
  });

  it("are known by their cookie, which scripts and other sites do not get", () => {
    const sessions = openSessions();
    const session = sessions.enter(sessions.ticket());
    if (!session) throw new Error("no session");
    expect(sessionCookie(name, session)).toBe(`desk-3210=${session.id}; Path=/; HttpOnly; SameSite=Strict`);
    expect(sessions.find(`a=b; desk-3210=${session.id}`, name)).toBe(session);
    for (const cookies of [
      undefined,
      "",
      "desk-3210=",
      `desk-3211=${session.id}`,
      `desk-3210=${session.id}x`,
    ])
      expect(sessions.find(cookies, name)).toBeNull();
  });
});
