//! Dragging a card by the pointer, without the system's drag and drop, which the window keeps for files.

/** How far the pointer moves before a press becomes a drag, in pixels. */
const slack = 6;
/** How near to the edge of the board it scrolls, and how far each time, in pixels. */
const edge = 48;
const stride = 16;

/** A card on its way. */
export class Drag {
  /** The deal that is dragged. */
  deal = $state<number>();
  /** The stage that it would be dropped on. */
  over = $state<number>();
  x = $state(0);
  y = $state(0);
  #pressed: { deal: number; x: number; y: number; pointer: number } | undefined;
  #board: () => HTMLElement | undefined;
  #dropped: (deal: number, stage: number) => void;

  constructor(board: () => HTMLElement | undefined, dropped: (deal: number, stage: number) => void) {
    this.#board = board;
    this.#dropped = dropped;
  }

  press(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-deal]") : null;
    // A finger scrolls; the card's menu moves it.
    if (!target || event.button !== 0 || event.pointerType === "touch") return;
    this.#pressed = {
      deal: Number(target.dataset["deal"]),
      x: event.clientX,
      y: event.clientY,
      pointer: event.pointerId,
    };
  }

  move(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (pressed?.pointer !== event.pointerId) return;
    const { clientX, clientY } = event;
    if (this.deal === undefined) {
      if (Math.hypot(clientX - pressed.x, clientY - pressed.y) < slack) return;
      this.deal = pressed.deal;
      this.#board()?.setPointerCapture(event.pointerId);
    }
    [this.x, this.y] = [clientX, clientY];
    const column = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-stage]");
    this.over = column ? Number(column.dataset["stage"]) : undefined;
    const board = this.#board();
    if (!board) return;
    const { left, right } = board.getBoundingClientRect();
    if (clientX < left + edge) board.scrollLeft -= stride;
    else if (clientX > right - edge) board.scrollLeft += stride;
  }

  release(): void {
    const { deal, over } = this;
    this.cancel();
    if (deal === undefined) return;
    // The click that follows belongs to the drag.
    const swallow = (event: MouseEvent): void => {
      event.stopPropagation();
      event.preventDefault();
    };
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => {
      removeEventListener("click", swallow, { capture: true });
    });
    if (over !== undefined) this.#dropped(deal, over);
  }

  cancel(): void {
    this.#pressed = undefined;
    this.deal = undefined;
    this.over = undefined;
  }
}
