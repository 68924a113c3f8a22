/** A setting, its legend, and its values with their labels: the empty value is the page without any choice. */
type Choice = [name: string, legend: string, ...options: [value: string, label: string][]];

/** What readers can choose, in the panel's order. */
export const CHOICES: Choice[] = [
  ["size", "字号", ["small", "小"], ["", "中"], ["large", "大"], ["x-large", "特大"]],
  ["theme", "外观", ["", "自动"], ["light", "浅色"], ["dark", "深色"]],
  ["face", "字体", ["", "黑体"], ["song", "宋体"]],
  ["keys", "快捷键", ["", "开"], ["off", "关"]],
];
