import type { SecretKind } from './secret-kind.ts';
import type { Span } from './span.ts';

/** Where in a text something that looks like a secret stands, without what is around it. Never empty. */
export interface FoundSecret extends Span {
  readonly kind: SecretKind;
}
