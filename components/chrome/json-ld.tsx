/** Structured data. `<` is escaped so that no text can end the script. */
export function JsonLd({ data }: { data: readonly object[] }) {
  if (data.length === 0) return null;
  const json = JSON.stringify(data.length === 1 ? data[0] : data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
