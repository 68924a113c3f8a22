/** Commands of LaTeX that only say how their group looks. */
export const LOOKS = new Set(
  "mathrm mathbf mathit mathsf mathtt mathnormal mathbb mathcal boldsymbol bm pmb operatorname rm bf it sf tt displaystyle textstyle scriptstyle left right big Big bigl bigr limits nolimits ensuremath".split(
    " ",
  ),
);

/** Those whose group is text, in which spaces count. */
export const TEXTS = new Set("text textrm textbf textit textsf textnormal mbox hbox".split(" "));

/** Commands that are a character, as papers print it. */
export const SIGNS = new Map<string, string>(
  (
    "circ ° degree ° prime ′ times × div ÷ pm ± mp ∓ cdot · bullet • cdots … ldots … dots … sim ～ thicksim ～ approx ≈ " +
    "le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ equiv ≡ ll ≪ gg ≫ lt < gt > infty ∞ propto ∝ permil ‰ " +
    "rightarrow → to → leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒ Leftarrow ⇐ " +
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ lambda λ mu μ nu ν pi π rho ρ sigma σ tau τ " +
    "phi φ varphi φ chi χ psi ψ omega ω Delta Δ Gamma Γ Theta Θ Lambda Λ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω sum ∑ prod ∏ " +
    "square □ Box □ blacksquare ■ triangle △ blacktriangle ▲ triangledown ▽ blacktriangledown ▼ star ☆ bigstar ★ " +
    "diamond ◇ Diamond ◇ bigcirc ○ odot ⊙ checkmark √ angle ∠ perp ⊥ parallel ∥ in ∈ cup ∪ cap ∩ " +
    "yen ￥ textyen ￥ pounds £ euro € copyright © textregistered ® textdegree ° celsius ℃ textcelsius ℃ mid | vert | ast * " +
    "langle 〈 rangle 〉 lbrace { rbrace } percent %"
  )
    .split(" ")
    .reduce<[string, string][]>((pairs, word, index, all) => {
      if (index % 2 === 0) pairs.push([word, all[index + 1] ?? ""]);
      return pairs;
    }, []),
);

/** Commands that are a space, and those that are less than one. */
export const WIDE = new Set(["quad", "qquad", "enspace"]);
export const THIN = new Set([",", "!", ";", ":", ">", "thinspace", "/"]);
