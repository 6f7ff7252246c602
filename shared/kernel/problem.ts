/** Why something did not work: what happened, where, and what the user can do. Sentences; never a stack trace. */
export interface Problem {
  readonly message: string;
  readonly place: string;
  readonly remedy: string;
}
