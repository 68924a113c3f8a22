import type { IndexNowKeyView } from "@/lib/site/pages/index-now-key";

/** The key, and nothing else. */
export const renderIndexNowKey = ({ key }: IndexNowKeyView): string => key;
