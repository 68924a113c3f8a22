import { RULES } from "@/lib/newspaper/reading/rules";
import { papers } from "../compose/papers";
import { prepare, vocabularyOf } from "./dataset";
import { withKnownPapers } from "./known-papers";
import { priorWeights } from "./prior";
import { allSamples } from "./samples";
import { digestOf, store } from "./stored-files";
import { TRAINING, train } from "./train";

/** The second half of `npm run split:train`: the grammar's weights and its network. */
const samples = await allSamples(await papers());
const vocabulary = vocabularyOf(RULES);
const pages = withKnownPapers(samples, "half").map((sample) => prepare(sample, RULES, vocabulary));
const { weights, network } = train(pages, vocabulary, priorWeights(), TRAINING, (epoch, loss) =>
  console.log(`epoch ${epoch + 1} of ${TRAINING.epochs}: ${loss.toFixed(3)} a page`),
);
const trainedOn = digestOf(samples);
store("grammar/weights.json", { trainedOn, ...weights });
store("grammar/network.json", { trainedOn, ...network });
