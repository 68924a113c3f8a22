import { pathKey } from "@/lib/records/spelling";
import type { Route } from "@/lib/site/routes/routes";
import { urls } from "@/lib/site/urls";
import { isReserved } from "./hosting/own-files";
import { fileOf } from "./manifest/site-file";

/** Why an address can't be given to somebody. */
export type Refused =
  /** It is `owner`'s. */
  | { kind: "taken"; owner: string }
  /** It differs from another only where file systems see no difference. */
  | { kind: "spelling"; other: string };

interface Holder {
  address: string;
  owner: string;
}

/** Who has which address. One file has one holder, however its path is spelt: see `pathKey`. */
export class Claims {
  private claimed: Map<string, Holder> | undefined;

  constructor(private readonly routes: readonly Pick<Route, "url">[]) {}

  /** By the key of the file. Sorted out when the first address is claimed: in many publishes none is. */
  private get holders(): Map<string, Holder> {
    this.claimed ??= new Map(
      this.routes.map(({ url }) => [
        keyOf(url),
        { address: url, owner: url === urls.front() ? "首页" : url },
      ]),
    );
    return this.claimed;
  }

  /** Gives a canonical address to `owner`; null where that is done, else why it can't be. */
  claim(address: string, owner: string): Refused | null {
    const key = keyOf(address);
    const holder = this.holders.get(key);
    if (holder && holder.address !== address) return { kind: "spelling", other: holder.address };
    const other = holder?.owner ?? this.inTheWay(address);
    if (other) return { kind: "taken", owner: other };
    this.holders.set(key, { address, owner });
    return null;
  }

  /** The file in whose place a redirect's folder would have to be, or the folder that is not for pages; null if none. */
  private inTheWay(address: string): string | null {
    const key = pathKey(address);
    if (isReserved(key) || /\/[._]/.test(key)) return "网站自己的文件";
    const segments = key.split("/").filter(Boolean);
    if (segments.some((segment) => Buffer.byteLength(segment) > NAME_BYTES)) return "太长的文件名";
    for (let length = 1; length <= segments.length; length += 1) {
      const file = segments.slice(0, length).join("/").replace(COPY, "");
      if (PAGE.test(file) || this.holders.has(file)) return `/${file}`;
    }
    return null;
  }
}

const keyOf = (url: string): string => pathKey(fileOf(url));

/** A folder's page; in its place can be no folder. */
const PAGE = /(?:^|\/)index\.html$/;
/** What ends the names of the compressed copies that stand beside files. */
const COPY = /\.(?:br|gz)$/;
/** File systems take no longer names. */
const NAME_BYTES = 255;
