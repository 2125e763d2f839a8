import type { Letter } from '$lib/net/types';

/** A reliability letter as the badge knows it; anything else counts as a claim. */
export const gradeOf = (letter: string): Letter => (letter === 'A' || letter === 'B' || letter === 'C' || letter === 'E' ? letter : 'D');
