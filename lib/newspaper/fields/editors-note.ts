import { anySpaced } from "../source/text";

const NOTE = new RegExp(
  `^[【（([]?\\s*(?:${anySpaced("编者按 编者的话 开栏的话 核心提示 阅读提示 编辑同志按 本报编者按 内容提要 编後 編者按")})`,
);

/** Whether a text is an editors' note or its label: 编者按：…, 开栏的话. */
export const isNote = (text: string): boolean => NOTE.test(text);
