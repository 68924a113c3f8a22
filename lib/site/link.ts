export interface Link {
  label: string;
  url: string;
}

export interface CountedLink extends Link {
  count: number;
}
