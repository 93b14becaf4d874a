/** A name for a text that has none: its title, or its first words. */
export function nameOfText(text: string, title: string | null, area: string, year: number | null): string {
  if (area && year !== null) return `${area}${year}`;
  const first = (
    title ??
    text
      .slice(0, 400)
      .trim()
      .split(/[\r\n。]/u)[0] ??
    ''
  ).trim();
  return first.length > 18 ? `${first.slice(0, 18)}…` : first;
}
