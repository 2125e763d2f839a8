/** A scenario time some hours on. Scenario times carry no zone, so they are reckoned as if in UTC and written back without one. */
export function hoursOn(iso: string, hours: number): string {
  const at = new Date(iso.endsWith('Z') ? iso : `${iso}Z`);
  return new Date(at.getTime() + hours * 3_600_000).toISOString().slice(0, 19);
}

/** When a turn begins in the scenario's own time. */
export const turnBegins = (head: { startsAt: string; turnHours: number }, turn: number): string => hoursOn(head.startsAt, (turn - 1) * head.turnHours);
