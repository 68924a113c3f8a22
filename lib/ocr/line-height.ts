/** How high the pictures of lines are that the recogniser was trained on. Pixels. */
export const LINE_HEIGHT = 48;
