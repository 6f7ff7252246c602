import { placeholdersIn, type Secret } from '#shared/secrets/placeholder-book.ts';
import type { BundleFile } from './bundle-file.ts';
import type { Plan } from './plan.ts';

/**
 * The placeholders that wait for a value: those in the configuration files, and in what is entered by hand. What only a
 * finding quotes is not among them.
 */
export function secretsToSupply(plan: Plan, files: readonly BundleFile[]): readonly Secret[] {
  const needed = new Set([...files.map(({ text }) => text), enteredByHand(plan)].flatMap(placeholdersIn));
  return plan.texts.secrets().filter(({ name }) => needed.has(name));
}

function enteredByHand(plan: Plan): string {
  const { applications, standing, objectsByHand, standingByHand, outside, scripts, hosts } = plan;
  return JSON.stringify([
    ...hosts.map(({ element, annex }) => [element.name, element.properties, annex]),
    // An access point is entered with what is drawn of its database, also of one that exists.
    ...outside.map(({ element }) => element.properties),
    ...[...objectsByHand, ...standingByHand, ...outside].map(({ element, options, annex }) => [
      element.name,
      options,
      annex,
    ]),
    ...[...applications, ...standing, ...objectsByHand, ...standingByHand, ...outside].map(
      ({ byHand, properties }) => [byHand, properties],
    ),
    ...scripts.map(({ name, properties }) => [name, properties]),
    plan.existingByHand,
  ]);
}
