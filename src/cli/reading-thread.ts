/** What a thread of the pool runs. */
export { readSource as default } from './read-source';
