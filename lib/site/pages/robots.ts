import type { Archive } from "../archive/archive";
import { hasLicence } from "../frame/licence";
import { urls } from "../urls";

export interface RobotsView {
  kind: "robots";
  sitemap: string;
  /** Crawlers that are asked to keep away. */
  refused: readonly string[];
  /** Where the terms stand for programs; null where the site says nothing of them. */
  licence: string | null;
}

/**
 * Crawlers that gather texts to train models, by the names that their owners give for robots.txt, and nothing else: those that
 * also find pages for readers (Bytespider, by which 头条搜索 reads, Amazonbot, PetalBot) are not among them.
 */
const TRAINING_CRAWLERS = [
  "GPTBot", // OpenAI
  "ClaudeBot", // Anthropic
  "Google-Extended", // Google: Gemini, not Search
  "Applebot-Extended", // Apple: its models, not Siri and Spotlight
  "meta-externalagent", // Meta
  "CCBot", // Common Crawl, from which many train
  "AI2Bot", // Allen Institute for AI
  "cohere-training-data-crawler",
  "PanguBot", // Huawei
  "ChatGLM-Spider", // 智谱
];

export function robotsView({ site }: Archive): RobotsView {
  return {
    kind: "robots",
    sitemap: site.url + urls.sitemap(),
    refused: site.robots.training === "disallow" ? TRAINING_CRAWLERS : [],
    licence: hasLicence(site) ? site.url + urls.licence() : null,
  };
}
