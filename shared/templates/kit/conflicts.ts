import { meetsRelease } from '#shared/model/release.ts';
import type { Values } from '#shared/templates/kit/parameters.ts';
import type { ParameterProblem } from '#shared/templates/template.ts';

/** Releases before it do not run without Cassandra, and no deployment model is described for them. */
const DEPLOYMENT_MODELS_SINCE = '8.1.3';
const REDIS_SINCE = '8.1.401.10';

/** What the release of ORS rules out: the deployment itself, or the store of its sessions. */
export function orsReleaseConflicts(values: Values, store: string): readonly ParameterProblem[] {
  if (!orsIsAtLeast(values, DEPLOYMENT_MODELS_SINCE)) {
    return [needsOrs(values, 'orsRelease', 'This deployment', DEPLOYMENT_MODELS_SINCE)];
  }
  return store === 'redis' && !orsIsAtLeast(values, REDIS_SINCE)
    ? [needsOrs(values, 'store', 'The session store redis', REDIS_SINCE)]
    : [];
}

/** Whether the release asked for is surely that of `floor` or a later one. */
export function orsIsAtLeast(values: Values, floor: string): boolean {
  return meetsRelease(values.text('orsRelease'), floor) === true;
}

/** The problem of something that the release of ORS is too old for. */
export function needsOrs(values: Values, key: string, what: string, floor: string): ParameterProblem {
  return {
    key,
    ...(key === 'orsRelease' ? {} : { also: ['orsRelease'] }),
    problem: `${what} needs ORS ${floor} or later, and the ORS release is ${values.text('orsRelease')}`,
  };
}
