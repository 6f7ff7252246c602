/** What a command may do to the outside besides files. Tests give it a recorder. */
export interface Terminal {
  /** Results, for people or the next program. */
  readonly out: (text: string) => void;
  /** Everything else: problems and progress. */
  readonly error: (text: string) => void;
  /** The full path of a file as the user named it. */
  readonly pathOf: (name: string) => string;
  /** The user's day (YYYY-MM-DD), which decides which acceptances have expired. */
  readonly today: () => string;
}

/** `clean`: nothing failed at or above the threshold; `findings`: something did; `badInput`: nothing was looked at. */
export const exitCodes = { clean: 0, findings: 1, badInput: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly appVersion: string;
  /** Called once by every command, with the code the process ends with. */
  readonly finish: (code: ExitCode) => void;
}
