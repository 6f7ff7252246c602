import type { Facts } from '#shared/facts/facts.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { numberProperty, textProperty } from '#shared/facts/settings.ts';
import type { Gap } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';

/** One way in which a node reaches a main database: its Database Access Point, and the database where one is drawn. */
export interface DatabaseUse {
  readonly node: Node;
  readonly point: Element;
  readonly database: Element | undefined;
  /** Server and name as stated on the database or in DB Info; undefined where one of them is not. */
  readonly stated: StatedDatabase | undefined;
  /** Where the engine is Oracle: there one service holds a database for every user. */
  readonly isOracle: boolean;
  readonly user: string | undefined;
}

interface StatedDatabase {
  readonly server: string;
  readonly name: string;
  readonly port: number | undefined;
}

/** Whether two uses reach one database, they do not, or what the drawing would have to state. */
export type SameDatabase =
  | { readonly kind: 'same'; readonly through: readonly Element[]; readonly evidence: readonly string[] }
  | { readonly kind: 'different' }
  | { readonly kind: 'unclear'; readonly gap: Gap };

/** All ways in which a node reaches a main database. */
export function databaseUses(facts: Facts, node: Node): readonly DatabaseUse[] {
  return facts.wiring.servers(node.id, 'dap').flatMap((point) => {
    const databases = facts.wiring.servers(point.id, 'database');
    return databases.length === 0
      ? [useOf(facts, node, point, undefined)]
      : databases.map((database) => useOf(facts, node, point, database));
  });
}

/** Compares two uses of two nodes. Names are compared without regard to letter case. */
export function compareUses(one: DatabaseUse, two: DatabaseUse): SameDatabase {
  if (one.point.id === two.point.id) {
    return same(
      [one.point],
      [one, two].map(({ node, point }) => `${nodeName(node)} uses ${point.name}`),
    );
  }
  const isOneElement = one.database !== undefined && one.database.id === two.database?.id;
  const isElsewhere = !isOneElement && (!namesAgree(one, two) || portsDiffer(one, two));
  if (isElsewhere || usersDiffer(one, two)) return { kind: 'different' };
  const open = (isOneElement ? undefined : portGap(one, two)) ?? userGap(one, two);
  if (open !== undefined) return { kind: 'unclear', gap: open };
  return isOneElement
    ? same([placeOf(one)], [one, two].map(leading))
    : same([one, two].map(placeOf), [one, two].map(naming));
}

function useOf(facts: Facts, node: Node, point: Element, database: Element | undefined): DatabaseUse {
  const info = (key: string): string | undefined => {
    const option = facts.settings.option(point, 'DB Info', key);
    return option.known && option.value.value.trim() !== '' ? option.value.value.trim() : undefined;
  };
  const drawn = (key: string): string | undefined => database && textProperty(database, key);
  const server = drawn('server') ?? info('DBMS Name');
  const name = drawn('databaseName') ?? info('Database Name');
  const port = database && numberProperty(database, 'port');
  const engine = drawn('engine') ?? info('DBMS Type') ?? '';
  return {
    node,
    point,
    database,
    stated: server === undefined || name === undefined ? undefined : { server, name, port },
    isOracle: engine.toLowerCase().includes('oracle'),
    user: info('User Name')?.toLowerCase(),
  };
}

function namesAgree({ stated: one }: DatabaseUse, { stated: two }: DatabaseUse): boolean {
  if (one === undefined || two === undefined) return false;
  return isSameText(one.server, two.server) && isSameText(one.name, two.name);
}

/** Two ports of one machine are two database servers. */
function portsDiffer({ stated: one }: DatabaseUse, { stated: two }: DatabaseUse): boolean {
  return one?.port !== undefined && two?.port !== undefined && one.port !== two.port;
}

function portGap(one: DatabaseUse, two: DatabaseUse): Gap | undefined {
  const [port, other] = [one.stated?.port, two.stated?.port];
  if (port === other) return undefined;
  return `the port of ${placeOf(port === undefined ? one : two).name}`;
}

function usersDiffer(one: DatabaseUse, two: DatabaseUse): boolean {
  const areStated = one.user !== undefined && two.user !== undefined;
  return one.isOracle && two.isOracle && areStated && one.user !== two.user;
}

function userGap(one: DatabaseUse, two: DatabaseUse): Gap | undefined {
  if (!one.isOracle || !two.isOracle) return undefined;
  const silent = [one, two].filter(({ user }) => user === undefined);
  const [first] = silent;
  return first && `the Oracle user of ${silent.map(({ point }) => point.name).join(' and of ')}`;
}

function leading({ node, point, database }: DatabaseUse): string {
  return `${point.name} of ${nodeName(node)} leads to ${database?.name ?? point.name}`;
}

function naming(use: DatabaseUse): string {
  const { name = '', server = '' } = use.stated ?? {};
  return `${placeOf(use).name} of ${nodeName(use.node)} names the database ${name} on ${server}`;
}

function placeOf({ database, point }: DatabaseUse): Element {
  return database ?? point;
}

function same(through: readonly Element[], evidence: readonly string[]): SameDatabase {
  return { kind: 'same', through, evidence };
}

function isSameText(one: string, two: string): boolean {
  return one.toLowerCase() === two.toLowerCase();
}
