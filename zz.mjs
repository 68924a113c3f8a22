import postcss from "postcss"; import tw from "@tailwindcss/postcss"; import fs from "node:fs";
const f=process.argv[2]; const r=await postcss([tw()]).process(fs.readFileSync(f,"utf8"),{from:f}); console.log(r.css);
