/** How the targets under review fare, before anything is written. */
export function GapsSummary() {
  return null;
}
