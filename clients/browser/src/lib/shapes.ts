/** The ten looks of tokens.css. Their names are those of the colours there; any scenario may use them for its own factions. */
export const palettes = ['GOV', 'HTS', 'SDF', 'TUR', 'SOR', 'USA', 'RUS', 'IRN', 'ISR', 'ARB'] as const;
export type Palette = (typeof palettes)[number];
export type Shape = 'square' | 'circle' | 'triangle' | 'diamond' | 'hexagon' | 'shield' | 'pentagon' | 'octagon' | 'parallelogram' | 'dome';
export type AreaPattern = 'plain' | 'diagonal' | 'dots' | 'upright' | 'crossed' | 'level';

export const paletteLook: Record<Palette, { shape: Shape; pattern: AreaPattern | null }> = {
  GOV: { shape: 'square', pattern: 'plain' },
  HTS: { shape: 'circle', pattern: 'diagonal' },
  SDF: { shape: 'triangle', pattern: 'dots' },
  TUR: { shape: 'diamond', pattern: 'upright' },
  SOR: { shape: 'hexagon', pattern: 'crossed' },
  USA: { shape: 'shield', pattern: 'level' },
  RUS: { shape: 'pentagon', pattern: null },
  IRN: { shape: 'octagon', pattern: null },
  ISR: { shape: 'parallelogram', pattern: null },
  ARB: { shape: 'dome', pattern: null },
};

const round = (n: number): number => Math.round(n * 10) / 10;
const path = (points: readonly (readonly [number, number])[]): string => 'M' + points.map(([x, y]) => `${round(x)},${round(y)}`).join('L') + 'Z';

function regular(corners: number, x: number, y: number, r: number, turn = 0): [number, number][] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners;
    return [x + r * Math.sin(angle), y - r * Math.cos(angle)];
  });
}

/** The outline of a mark around (x, y). All shapes of one radius look equally large, so their radii differ a little. */
export function shapePath(shape: Shape, x: number, y: number, r: number): string {
  switch (shape) {
    case 'square': return path([[x - r * 0.88, y - r * 0.88], [x + r * 0.88, y - r * 0.88], [x + r * 0.88, y + r * 0.88], [x - r * 0.88, y + r * 0.88]]);
    case 'circle': return `M${round(x - r)},${round(y)}a${round(r)},${round(r)} 0 1,0 ${round(2 * r)},0a${round(r)},${round(r)} 0 1,0 ${round(-2 * r)},0Z`;
    case 'triangle': return path(regular(3, x, y + r * 0.22, r * 1.28));
    case 'diamond': return path(regular(4, x, y, r * 1.2));
    case 'hexagon': return path(regular(6, x, y, r * 1.1));
    case 'pentagon': return path(regular(5, x, y, r * 1.14));
    case 'octagon': return path(regular(8, x, y, r * 1.05, Math.PI / 8));
    case 'parallelogram': return path([[x - r * 1.15, y + r * 0.85], [x - r * 0.55, y - r * 0.85], [x + r * 1.15, y - r * 0.85], [x + r * 0.55, y + r * 0.85]]);
    case 'shield': return path([[x - r, y - r * 0.9], [x + r, y - r * 0.9], [x + r, y + r * 0.3], [x, y + r * 1.1], [x - r, y + r * 0.3]]);
    case 'dome': return `M${round(x - r * 1.1)},${round(y + r * 0.75)}a${round(r * 1.1)},${round(r * 1.5)} 0 0,1 ${round(r * 2.2)},0Z`;
  }
}

/** Where the letter's baseline lies below the centre, as a part of the mark's size. */
export function letterDrop(shape: Shape): number {
  return shape === 'triangle' || shape === 'dome' ? 0.24 : shape === 'shield' ? 0.13 : 0.19;
}
