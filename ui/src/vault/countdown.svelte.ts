//! The time until the next attempt is allowed, counted down in seconds.

/** A countdown. Start it anew with each refusal. */
export class Countdown {
  seconds = $state(0);
  #ends = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;

  start(milliseconds: number): void {
    this.stop();
    if (milliseconds <= 0) return;
    this.#ends = performance.now() + milliseconds;
    this.#tick();
    this.#ticking = setInterval(() => {
      this.#tick();
    }, 250);
  }

  stop(): void {
    clearInterval(this.#ticking);
    this.seconds = 0;
  }

  #tick(): void {
    this.seconds = Math.max(0, Math.ceil((this.#ends - performance.now()) / 1000));
    if (this.seconds === 0) clearInterval(this.#ticking);
  }
}
