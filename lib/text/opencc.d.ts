/** OpenCC's table of single characters: `traditional simplified|traditional simplified|…`. */
declare module "opencc-js/dict/TSCharacters" {
  const pairs: string;
  export default pairs;
}
