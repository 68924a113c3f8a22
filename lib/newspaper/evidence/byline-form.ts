import { evidenceRule } from "../grammar/rule";

export const bylineForm = evidenceRule({
  name: "byline-form",
  note: "Convention “Byline”: no 。，！？；”, at most 45 characters, a role; without one only where a byline is expected.",
  findings: ["role", "home", "short-name", "names"],
  examples: [
    { page: ["# 麦收全面展开", "□本报记者 高田"], on: "高田", finds: "role" },
    { page: ["# 一棵老槐树", "铁西区居民 段志忠"], on: "段志忠", finds: "home" },
    { page: ["# 一棵老槐树", "段志忠"], on: "段志忠", finds: "short-name" },
    { page: ["# 一棵老槐树", "王志强 李建国 张学军"], on: "王志强", finds: "names" },
    { page: ["# 麦收全面展开", "记者从市农业农村局获悉，麦收展开。"], on: "获悉", finds: null },
  ],
  look: ({ facts: { byline, length } }) => {
    if (!byline) return null;
    if (byline.sure) return "role";
    if (byline.from) return "home";
    return length <= 8 ? "short-name" : "names";
  },
});
