import { plainProperties } from "./app/styles/plain-properties.mjs";

export default { plugins: [["@tailwindcss/postcss", {}], plainProperties] };
