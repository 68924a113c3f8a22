/** Stands for `live-site.ts` in a build, whose workers read nothing but planned views: see `next.config.ts`. */
export function liveSite(): never {
  throw new Error("A build reads views, not content");
}

export const liveVariant = liveSite;
export const liveInfo = liveSite;
export const livePdf = liveSite;
export const changesIn = liveSite;
