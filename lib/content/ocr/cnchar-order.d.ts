/** Typed by its schema: the package's own types extend `String`. */
declare module "cnchar-order" {
  const order: unknown;
  export default order;
}
