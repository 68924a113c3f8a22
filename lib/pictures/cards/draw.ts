import { CARD_SIZE, type Card } from "./card";
import { cardFont } from "./font";
import { cardLayout } from "./layout";

/** Draws share cards as PNG; the libraries and the face are loaded with the first. */
export function cardPress(): (card: Card) => Promise<Uint8Array> {
  let ready: ReturnType<typeof load> | null = null;
  return async (card) => {
    ready ??= load();
    const { satori, fonts, encodeDrawing } = await ready;
    return encodeDrawing(await satori(cardLayout(card), { ...CARD_SIZE, fonts }));
  };
}

async function load() {
  const [{ default: satori }, { encodeDrawing }, data] = await Promise.all([
    import("satori"),
    import("../sharp/drawings"),
    cardFont(),
  ]);
  const fonts = [{ name: "Song", data, weight: 700 as const, style: "normal" as const }];
  return { satori, fonts, encodeDrawing };
}
