import type { EvidenceGrade } from '#shared/catalog/source.ts';

/** What a value may look like. `text` takes anything; bounds, units and patterns are those of the vendor's page. */
export type ValueShape =
  | { readonly kind: 'text'; readonly pattern?: string; readonly hint?: string }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number; readonly unit?: string }
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      /** First release of values that came later than the option itself. */
      readonly since?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'list';
      readonly separator: ',' | ';';
      readonly hint?: string;
      /** What each entry has to match. */
      readonly pattern?: string;
    };

/** Which tab of the configuration object the option lives in; `database` is the DB Info of a Database Access Point. */
export type OptionPlace = 'options' | 'annex' | 'database' | 'file' | 'command-line';

/** One option of a component type. Section and key are as the vendor writes them. */
export interface OptionSpec {
  readonly section: string;
  readonly key: string;
  readonly place: OptionPlace;
  readonly shape: ValueShape;
  /** Absent when the vendor's default is not known: an option left unset is then unknown, not healthy. */
  readonly defaultValue?: string;
  readonly defaultEvidence?: EvidenceGrade;
  readonly meaning: string;
  readonly takesEffect?: string;
  readonly since?: string;
  readonly until?: string;
  /** The value is a password or the like: it leaves the product as a `${NAME}` placeholder only. */
  readonly secret?: true;
  /** False where only the existence of the option is known, not its name: shown, never exported. */
  readonly named?: false;
  readonly source: string;
  readonly evidence: EvidenceGrade;
}
