/** The layout code itself, of which the package types only the unminified twin, and wrongly. */
declare module 'elkjs/lib/elk-worker.min.js' {
  /** Answers messages in the same thread, as a Worker would from another. */
  export class Worker extends globalThis.Worker {
    constructor();
  }
}
