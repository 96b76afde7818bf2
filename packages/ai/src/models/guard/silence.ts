/** Breaks off what has been silent for too long: between `wait` and `heard`, the signal is aborted after so many ms. */
export class Silence {
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }
  get tooLong(): boolean {
    return this.#controller.signal.aborted;
  }
  wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(), ms);
  }
  heard(): void {
    clearTimeout(this.#timer);
  }
}
