import type { Order, OrderState } from '$lib/net/types';

/** What takes a command back: writing what stood there before, or dropping what is new. */
export type Inverse = { is: 'write'; id: number | null; state: OrderState; order: Order; why: string } | { is: 'drop'; id: number };

/** Commands of this page that can be taken back, the last first; a new turn begins an empty list. */
export class UndoList {
  #turn = 0;
  #list: Inverse[] = [];

  push(turn: number, inverse: Inverse): void {
    if (turn !== this.#turn) this.#list = [];
    this.#turn = turn;
    this.#list.push(inverse);
  }

  pop(turn: number): Inverse | null {
    return turn === this.#turn ? (this.#list.pop() ?? null) : null;
  }
}
