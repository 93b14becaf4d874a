/** The gap between target and result: the arithmetic, the status and the words for it. */
export * from './aim';
export * from './assess';
export * from './assessment';
export * from './comparable';
export * from './pace';
export * from './reasons';
export * from './status';
export * from './tolerance';
