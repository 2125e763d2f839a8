const marks = [5, 1, 0];

/** The minutes to announce when the time left falls from one value to the next (milliseconds), or null for silence. */
export function announcementDue(before: number, left: number): number | null {
  if (!Number.isFinite(before)) return null;
  const crossed = marks.filter((minutes) => before > minutes * 60_000 && left <= minutes * 60_000);
  return crossed.at(-1) ?? null;
}
