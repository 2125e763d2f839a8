/** Ways in which two dice show less than a sum, of 36; index is the sum. */
const waysBelow = [0, 0, 0, 1, 3, 6, 10, 15, 21, 26, 30, 33, 35, 36];

/** Where a roll of two dice lies on a scale of 1000 on which outcomes stand in ascending order of the roll: the middle of its share. */
export function rollOnThousand(sum: number): number {
  const below = waysBelow[sum] ?? 0;
  const upTo = waysBelow[sum + 1] ?? 36;
  return Math.round(((below + upTo) / 2 / 36) * 1000);
}
