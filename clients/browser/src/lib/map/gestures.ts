import type { Pixel } from './sheet';

/** What the hand wants: moves and zooms around a point of the screen, in px. A tap is neither. */
export interface GestureTarget {
  pan: (dx: number, dy: number) => void;
  zoom: (at: Pixel, factor: number) => void;
  tap: (at: Pixel) => void;
}

/** Drag, wheel, pinch and double click on an element. Returns what undoes it. */
export function gestures(element: HTMLElement, target: GestureTarget): () => void {
  const pointers = new Map<number, Pixel>();
  let moved = 0;
  let quiet = false;
  const local = (event: PointerEvent | WheelEvent | MouseEvent): Pixel => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  function down(event: PointerEvent) {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, local(event));
    quiet = false;
  }
  function move(event: PointerEvent) {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const at = local(event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    moved += Math.hypot(at[0] - before[0], at[1] - before[1]);
    // A press that trembles is still a click; capture only once it is a drag, or the button under it never hears of it.
    if (moved < 4 && !other) return;
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at);
    if (other) {
      const middle: Pixel = [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2];
      target.pan((at[0] - before[0]) / 2, (at[1] - before[1]) / 2);
      target.zoom(middle, Math.hypot(at[0] - other[0], at[1] - other[1]) / Math.max(1, Math.hypot(before[0] - other[0], before[1] - other[1])));
    } else target.pan(at[0] - before[0], at[1] - before[1]);
  }
  function up(event: PointerEvent) {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size === 0 && moved >= 4) quiet = true;
    else if (pointers.size === 0 && event.type === 'pointerup' && !(event.target as Element).closest('button')) target.tap(local(event));
  }
  /** The click at the end of a drag is not meant for the place under it. */
  function click(event: MouseEvent) {
    if (!quiet) return;
    quiet = false;
    event.stopPropagation();
    event.preventDefault();
  }
  function wheel(event: WheelEvent) {
    event.preventDefault();
    target.zoom(local(event), Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : event.deltaMode === 1 ? 0.05 : 0.0018)));
  }
  function twice(event: MouseEvent) {
    if (!(event.target as Element).closest('button')) target.zoom(local(event), 1.6);
  }

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('click', click, true);
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('dblclick', twice);
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('click', click, true);
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('dblclick', twice);
  };
}
