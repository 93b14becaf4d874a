/** Stands in for the custom functions in a tree that does not hold them yet. */
export {};
