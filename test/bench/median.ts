/** Time of a piece of work: the median of several runs, after one that does not count. */
export function medianMilliseconds(work: () => unknown, runs: number): number {
  work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  return times[times.length >> 1];
}
