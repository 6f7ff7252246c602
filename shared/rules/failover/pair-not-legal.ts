import { componentType } from '#shared/catalog/catalog.ts';
import { inferred, page } from '#shared/catalog/source.ts';
import type { DrawnPair } from '#shared/facts/pairs.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { gapClause } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import type { Pair } from '#shared/model/pair.ts';
import { cannotTell, fail, pass, type Failure, type Unknown } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachPair } from '#shared/rules/kit/subjects.ts';

/** A redundancy type that the vendor's own pages exclude for these types. What others do not list is doubtful only. */
const EXCLUDED: Readonly<Record<string, readonly string[]>> = { ors: ['hot'] };

/** Account that a server without one of its own logs on with. */
const USUAL_ACCOUNT = 'SYSTEM';

export const pairNotLegal = rule({
  id: 'pair-not-legal',
  family: 'failover',
  title: 'A pair that the Configuration Layer does not take',
  severity: 'error',
  covers: ['B017', 'C004', 'ORS-HA-02'],
  sources: [
    page('https://docs.genesys.com/Documentation:PSDK:ConfigLayerRef:CfgServer:8.5.x'),
    page('https://docs.genesys.com/Documentation/OS/latest/Deployment/Avail'),
    inferred('The catalogue lists the redundancy types that each component is documented with'),
  ],
  why: 'A backup is a server of the same application type and log-on account as its primary, and the pair stands by in a way that its component supports. The canvas refuses other pairs, but a file can come from elsewhere, and an element can change.',
  consequence: 'The Configuration Layer refuses the backup, or nothing takes over when the primary fails.',
  fix: 'Pair two servers of one type and account, with a redundancy type of their component.',
  subjects: eachPair,
  check: (drawn) => {
    const failures = [mismatch(drawn) ?? unpairable(drawn) ?? redundancy(drawn), accounts(drawn)];
    const found = failures.flatMap((failure) => (failure === undefined ? [] : [fail(failure)]));
    const silent = silentAccount(drawn);
    if (silent !== undefined) return [...found, cannotTell(silent)];
    return found.length > 0 ? found : pass(drawn.primary, drawn.backup);
  },
});

function mismatch({ pair, primary, backup }: DrawnPair): Failure | undefined {
  if (primary.type === backup.type) return undefined;
  return {
    subjects: [primary, backup],
    aspect: 'types',
    message: `${backup.name} cannot be the backup of ${primary.name}: ${primary.name} is of type ${labelOf(primary)}, and ${backup.name} of type ${labelOf(backup)}.`,
    evidence: [
      `${primary.name} is of type ${labelOf(primary)}`,
      `${backup.name} is of type ${labelOf(backup)}`,
    ],
    quickFixes: [dissolve(pair, primary, backup)],
  };
}

/** Only server applications have a backup; of those that are documented without one nobody says that it is refused. */
function unpairable({ pair, primary, backup }: DrawnPair): Failure | undefined {
  const type = componentType(primary.type);
  if (type === undefined || type.redundancy.length > 0) return undefined;
  const isServer = type.configuration?.objectClass === 'CfgServer';
  return {
    subjects: [primary, backup],
    aspect: 'unpaired type',
    severity: isServer ? 'warning' : 'error',
    message: `${primary.name} and ${backup.name} cannot be a pair: the type ${type.label} has no primary and backup.`,
    evidence: [
      `${primary.name} is of type ${type.label}`,
      isServer
        ? `no redundancy type is documented for ${type.label}`
        : `${type.label} is no server of the Configuration Layer`,
    ],
    fix: 'Dissolve the pair. Where several of them are to stand in for each other, draw them side by side.',
    quickFixes: [dissolve(pair, primary, backup)],
  };
}

function redundancy({ pair, primary, backup }: DrawnPair): Failure | undefined {
  const type = componentType(primary.type);
  const [best] = type?.redundancy ?? [];
  if (type === undefined || best === undefined || type.redundancy.includes(pair.redundancy)) return undefined;
  const known = type.redundancy.join(' and ');
  return {
    subjects: [primary, backup],
    aspect: 'redundancy',
    severity: EXCLUDED[primary.type]?.includes(pair.redundancy) === true ? 'error' : 'warning',
    message: `${primary.name} and ${backup.name} are a ${pair.redundancy} standby pair, and ${type.label} offers ${known} standby only.`,
    evidence: [
      `the pair of ${primary.name} and ${backup.name} is stated as ${pair.redundancy} standby`,
      `${type.label} is documented with ${known} standby`,
    ],
    consequence: 'The backup does not take over in the way that the design counts on.',
    fix: `Make it a ${best} standby pair.`,
    quickFixes: [
      {
        label: `Make ${primary.name} and ${backup.name} a ${best} standby pair`,
        safety: 'unsafe',
        command: { type: 'changePair', id: pair.id, redundancy: best },
      },
    ],
  };
}

/** Of an existing server that states no account nobody knows with which it logs on. */
function silentAccount({ primary, backup }: DrawnPair): Unknown | undefined {
  const [silent, ...others] = [primary, backup].filter(
    (server) => textProperty(server, 'account') === undefined,
  );
  if (silent === undefined || others.length > 0 || silent.role === 'build') return undefined;
  const gap = `the account of ${silent.name}`;
  return {
    subjects: [primary, backup],
    aspect: 'account',
    message: `Cannot tell whether ${primary.name} and its backup ${backup.name} log on with one account: ${gapClause(gap)}.`,
    missing: [gap],
  };
}

function accounts(drawn: DrawnPair): Failure | undefined {
  const { primary, backup } = drawn;
  const [own, other] = [primary, backup].map((server) => textProperty(server, 'account') ?? USUAL_ACCOUNT);
  if (own === undefined || other === undefined || own === other) return undefined;
  if (silentAccount(drawn) !== undefined) return undefined;
  return {
    subjects: [primary, backup],
    aspect: 'account',
    message: `${primary.name} logs on as ${own} and its backup ${backup.name} as ${other}.`,
    evidence: [primary, backup].map((server) => logOnText(server)),
    fix: `Let ${backup.name} log on with the account of ${primary.name}.`,
    quickFixes: [
      {
        label: `Let ${backup.name} log on as ${own}`,
        safety: 'unsafe',
        command: { type: 'describe', ids: [backup.id], properties: { account: own } },
      },
    ],
  };
}

function logOnText(server: Element): string {
  const account = textProperty(server, 'account');
  return account === undefined
    ? `${server.name} states no account, so it logs on as ${USUAL_ACCOUNT}`
    : `${server.name} logs on as ${account}`;
}

function dissolve(pair: Pair, primary: Element, backup: Element): QuickFix {
  return {
    label: `Dissolve the pair of ${primary.name} and ${backup.name}`,
    safety: 'unsafe',
    command: { type: 'remove', ids: [pair.id] },
  };
}

function labelOf({ type }: Element): string {
  return componentType(type)?.label ?? type;
}
