// A queue whose length costs nothing: an array that is shifted moves all that stands behind.

/** First in, first out, however many there are. */
export class Queue<Item> {
  #items: Item[] = []
  #head = 0

  get first(): Item | undefined {
    return this.#items[this.#head]
  }

  push(item: Item): void {
    this.#items.push(item)
  }

  shift(): void {
    this.#head++
    if (this.#head * 2 < this.#items.length) return
    this.#items = this.#items.slice(this.#head)
    this.#head = 0
  }
}
