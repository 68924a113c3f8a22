import { expect, it } from "vitest";
import { readLatex } from "@/lib/newspaper/source/markup/latex";

it.each([
  ["8 0 0 . 5", "800.5"],
  ["3 . 2 \\%", "3.2%"],
  ["5 0 0 \\mathrm { k g }", "500kg"],
  ["2 4 ^ { \\circ } \\mathrm { C }", "24℃"],
  ["2 4 ^ \\circ", "24°"],
  ["1 2 \\, 3 4 5", "12345"],
  ["1 2 , 3 4 5", "12,345"],
  ["1 0 \\sim 2 0 \\mathrm { k m } ^ { 2 }", "10～20km²"],
  ["\\mathrm { C O } _ { 2 }", "CO₂"],
  ["\\mathrm { P M } _ { 2 . 5 }", "PM2.5"],
  ["3 5 \\mu \\mathrm { g } / \\mathrm { m } ^ { 3 }", "35μg/m³"],
  ["1 0 ^ { - 3 }", "10⁻³"],
  ["{ } ^ { [ 1 2 ] }", "[12]"],
  ["\\textcircled { 1 }", "①"],
  ["3 0 \\text { 万元 }", "30 万元"],
  ["4 \\times 1 0 0", "4×100"],
  ["\\geq 5 0 \\permil", "≥50‰"],
  ["\\frac { 1 } { 3 }", "1/3"],
  ["\\boldsymbol { \\mathrm { G } } \\ 2 0", "G 20"],
  ["3 5 ^ { \\prime } 2 0 ^ { \\prime \\prime }", "35′20″"],
])("the formula %s is printed as %s", (formula, text) => {
  expect(readLatex(formula)).toBe(text);
});

it.each([
  "\\foo { x }",
  "2 \\frac { 1 } { 3 }",
  "\\frac { a + b } { c }",
  "\\begin { array } { l } 1 \\\\ 2 \\end { array }",
  "\\mathrm { k g",
  "5 }",
  "x ^",
  "x _ { max }",
  "万亩",
  `${"{".repeat(40)}1${"}".repeat(40)}`,
])("the formula %s is not known", (formula) => {
  expect(readLatex(formula)).toBeNull();
});
