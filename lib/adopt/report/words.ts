/** What is said, in each language of the commands. */
export interface Words {
  zh: string;
  en: string;
}
