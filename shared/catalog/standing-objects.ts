import { inferred, type Source } from '#shared/catalog/source.ts';

/**
 * A configuration object that every environment has from the start: a bundle refers to it and may update it, and never
 * creates nor removes it.
 */
export interface StandingObject {
  /** Number that it has in every environment. */
  readonly dbid: number;
  readonly label: string;
  /** Component type that it is drawn as; undefined where it is never drawn. */
  readonly type: string | undefined;
  /**
   * How it is told from others of its type: by a fixed name, as the default tenant of a single-tenant environment, or as
   * the primary Configuration Server.
   */
  readonly known:
    | { readonly by: 'name'; readonly name: string }
    | { readonly by: 'single-tenant' }
    | { readonly by: 'primary' };
  readonly source: Source;
}

/** Numbers of well-known objects. */
const CONSTANTS = inferred('constants of the Platform SDK and public lab set-ups');
const NAMED = inferred(
  'the well-known numbers of the Platform SDK; the names are those of a new environment',
);

export const standingObjects: readonly StandingObject[] = [
  {
    dbid: 1,
    label: 'Environment tenant',
    type: 'tenant',
    known: { by: 'name', name: 'Environment' },
    source: CONSTANTS,
  },
  {
    dbid: 97,
    label: 'Access group Everyone',
    type: 'access-group',
    known: { by: 'name', name: 'Everyone' },
    source: NAMED,
  },
  {
    dbid: 98,
    label: 'Access group SYSTEM',
    type: 'access-group',
    known: { by: 'name', name: 'SYSTEM' },
    source: NAMED,
  },
  {
    dbid: 99,
    label: 'Primary Configuration Server',
    type: 'config-server',
    known: { by: 'primary' },
    source: CONSTANTS,
  },
  {
    dbid: 100,
    label: 'Default user',
    type: 'account',
    known: { by: 'name', name: 'default' },
    source: NAMED,
  },
  {
    dbid: 101,
    label: 'Tenant of a single-tenant environment',
    type: 'tenant',
    known: { by: 'single-tenant' },
    source: CONSTANTS,
  },
  {
    dbid: 119,
    label: 'Root folder',
    type: undefined,
    known: { by: 'name', name: 'Configuration' },
    source: NAMED,
  },
];
