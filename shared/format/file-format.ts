import type { z } from '#shared/kernel/schema.ts';

/** How a kind of file is talked about when it cannot be read. */
export interface FileWords {
  /** What it is, as it stands in "This is …". */
  readonly kind: string;
  /** What to choose instead of a file of another program; a sentence. */
  readonly choose: string;
  /** What to do about a file that is larger than any of its kind; a sentence. */
  readonly divide: string;
  /** What to do about a broken file; a sentence. */
  readonly replace: string;
}

/** What a file says about itself, as far as reading it needs to know. */
export interface Header {
  readonly version: number;
  /** Version of the program that wrote the file, where files of this kind say it. */
  readonly writtenBy?: string;
}

/** A kind of JSON file: the value under `magic` marks it. */
export interface FileFormat {
  readonly magic: string;
  readonly limitCharacters: number;
  /** The version this build writes; newer ones are refused. */
  readonly version: number;
  /** Reads what a file says about itself, whatever its version. */
  readonly header: z.ZodType<Header>;
  /** The entry of the file that holds its version. */
  readonly versionKey: string;
  readonly words: FileWords;
}
