/** What is no whole number goes as it was typed, so that the graph names it where it stands. */
export const wholeNumber = (text: string): number =>
  /^\d+$/.test(text.trim()) ? Number(text) : (text.trim() as unknown as number);
