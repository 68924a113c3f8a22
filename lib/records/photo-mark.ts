/** How a paper's text points at a photo beside it: （右图）, （见上图、下图）, （图①）, （如图）, （下图为…）. Global; the first group has the names. */
export const PHOTO_MARK =
  /[（(]\s*(?:见\s*)?((?:[右左上下中附如]\s*图|图\s*[①-⑳\d一二三四五六七八九])(?:[、，]\s*(?:[右左上下中附]\s*图|图?\s*[①-⑳\d]))*)\s*(?:[为是：:][^（）()]{2,40})?[）)]/g;
