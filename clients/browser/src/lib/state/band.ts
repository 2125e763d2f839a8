import { band, num } from '$lib/i18n/locale.svelte';
import type { Band } from '$lib/net/types';

/** A counted band: one number where both ends agree, for what is known exactly. */
export const counted = ({ low, high }: Band): string => (low === high ? num(low) : band(low, high));
