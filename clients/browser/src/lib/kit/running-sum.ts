/** One line of a sum: words, a signed value, the rulebook's clause. */
export interface SumLine { text: string; value: number; clause?: string }
export interface SumBar extends SumLine { /** Per cent of the plot's width. */ start: number; size: number }

/** Lays a running sum out as bars on one scale, with grid lines at round values. All positions are per cent of the width. */
export function runningSum(base: SumLine, lines: readonly SumLine[], total?: number): { bars: SumBar[]; total: SumBar; grid: number[] } {
  const ends = [0, base.value];
  for (const line of lines) ends.push(ends.at(-1)! + line.value);
  const sum = total ?? ends.at(-1)!;
  const low = Math.min(...ends, sum);
  const high = Math.max(...ends, sum, low + 1);
  const span = high - low;
  const at = (value: number) => ((value - low) / span) * 100;
  const bar = (line: SumLine, from: number, to: number): SumBar => ({ ...line, start: at(Math.min(from, to)), size: at(Math.max(from, to)) - at(Math.min(from, to)) });
  const step = gridStep(span);
  const grid: number[] = [];
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) grid.push(at(value));
  return {
    bars: [base, ...lines].map((line, i) => bar(line, ends[i]!, ends[i + 1]!)),
    total: bar({ text: '', value: sum }, 0, sum),
    grid,
  };
}

/** Three to six lines at 1, 2 or 5 times a power of ten. */
function gridStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span));
  return [0.2, 0.5, 1, 2].map((k) => k * power).find((step) => span / step <= 6) ?? power * 5;
}
