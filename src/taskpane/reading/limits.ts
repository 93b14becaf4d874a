/** How much is taken at once, so that the pane stays quick and says so instead of freezing. */

/** Characters of one text: some 300 whole reports. */
export const longestText = 5_000_000;

/** Bytes of one file; pictures in a docx or PDF count, its text does so only against `longestText`. */
export const largestFile = 50 * 1024 * 1024;
