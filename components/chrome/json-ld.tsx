/** Structured data. `<` is escaped so that no text can end the script. */
export function JsonLd({ data }: { data: object | null }) {
  if (data === null) return null;
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
