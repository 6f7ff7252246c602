import { Option } from 'commander';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import { lookalikeChoices, type Lookalike, type LookalikeChoice } from '#shared/secrets/leaving-texts.ts';
import { wrapped } from './text-layout.ts';

/** More are told by their number. */
const SHOWN = 20;

export interface SecretsOptions {
  readonly secrets: LookalikeChoice;
}

/** `--secrets`: what becomes of what looks like a secret. */
export function secretsOption(): Option {
  return new Option(
    '--secrets <choice>',
    'what becomes of what looks like a secret; what an option says is a secret is always a placeholder',
  )
    .choices(lookalikeChoices)
    .default('placeholder');
}

/** What was replaced and where it stands, for people; nothing when nothing was. */
export function replacedText(lookalikes: readonly Lookalike[]): string {
  if (lookalikes.length === 0) return '';
  const more = lookalikes.length - SHOWN;
  return [
    `stave: ${countOf(lookalikes.length, 'thing looks like a secret and is replaced with a placeholder', 'things look like secrets and are replaced with placeholders')}.`,
    ...lookalikes
      .slice(0, SHOWN)
      .map(({ kind, owner, where, placeholder = '' }) =>
        wrapped('  - ', `${kind}: ${excerpt(owner)}, ${excerpt(where)} (\${${placeholder}})`),
      ),
    ...(more > 0 ? [`  and ${String(more)} more.`] : []),
    '  remedy: Add --secrets keep where these are no secrets.',
    '',
  ].join('\n');
}
