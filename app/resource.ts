/** A static text resource; a view that is not there is a 404 in `next dev` and an empty file that finish discards. */
export const resource = (text: string | null, type: string): Response =>
  new Response(text ?? "", {
    status: text === null ? 404 : 200,
    headers: { "content-type": `${type}; charset=utf-8` },
  });
