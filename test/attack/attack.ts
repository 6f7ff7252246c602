/** One way of attacking the product, repeatable by its seed. */
export interface Attack {
  readonly name: string;
  /** How often it is tried when nothing else is asked. */
  readonly count: number;
  run(options: { readonly seed: number; readonly count: number }): Promise<AttackResult>;
}

/** What came of it: how many attempts were made, and a line for each one the product did not withstand. */
export interface AttackResult {
  readonly tried: number;
  readonly failures: readonly string[];
}
