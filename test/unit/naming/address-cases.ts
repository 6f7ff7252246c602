// Every place that can hold the address of an element: what stands there before and after old is renamed to new.
import type { Case } from '#test/unit/naming/reference-cases.ts';

type Texts = Readonly<Record<string, string>>;

function inOption(
  [target, holder]: readonly [target: string, holder: string],
  place: 'options' | 'annex',
  section: string,
  before: Texts,
  after: Texts,
): Case {
  const [key = ''] = Object.keys(before);
  return {
    what: `${key} of ${holder}, for ${target}`,
    target: [target, 'old'],
    holder: [holder, 'holder', { [place]: { [section]: before } }],
    expected: { [place]: { [section]: after } },
    where: `${place === 'annex' ? 'annex ' : ''}option ${section}/${key}`,
  };
}

function inField(target: string, holder: string, key: string, before: string, after: string): Case {
  return {
    what: `field ${key} of ${holder}, for ${target}`,
    target: [target, 'old'],
    holder: [holder, 'holder', { properties: { [key]: before } }],
    expected: { properties: { [key]: after } },
    where: `property ${key}`,
  };
}

export const addressCases: readonly Case[] = [
  inOption(
    ['host', 'interaction-server'],
    'options',
    'license',
    { 'license-file': '7260@old,7260@older;@OLD:7261@old /opt/old/license.dat' },
    { 'license-file': '7260@new,7260@older;@new:7261@new /opt/old/license.dat' },
  ),
  inOption(
    ['licence-server', 'sip-server'],
    'options',
    'license',
    { 'license-file': '7260@old' },
    { 'license-file': '7260@new' },
  ),
  inOption(
    ['host', 'ors'],
    'options',
    'persistence',
    { 'redis-nodes': 'old:6379;Old:6380;old.example.com:6379;older:6379', username: 'old' },
    { 'redis-nodes': 'new:6379;new:6380;old.example.com:6379;older:6379', username: 'old' },
  ),
  inOption(
    ['redis-node', 'ors'],
    'options',
    'persistence',
    { 'redis-nodes': 'old:6379' },
    { 'redis-nodes': 'new:6379' },
  ),
  inOption(
    ['host', 'ors-cluster'],
    'annex',
    'persistence',
    { 'cassandra-nodes': 'a;old' },
    { 'cassandra-nodes': 'a;new' },
  ),
  inOption(
    ['cassandra-node', 'ors'],
    'options',
    'persistence',
    { 'cassandra-nodes': 'a; old ;b' },
    { 'cassandra-nodes': 'a; new ;b' },
  ),
  ...['seeds', 'rpc_address', 'listen_address'].map((key) =>
    inOption(
      ['host', 'cassandra-ring'],
      'options',
      'cassandra.yaml',
      { [key]: 'old, a,old', cluster_name: 'old' },
      { [key]: 'new, a,new', cluster_name: 'old' },
    ),
  ),
  inOption(
    ['host', 'gms'],
    'options',
    'server',
    { _ors: 'http://old:8080,https://a/old', _ors_lb_strategy: 'old' },
    { _ors: 'http://new:8080,https://a/old', _ors_lb_strategy: 'old' },
  ),
  inOption(
    ['ors', 'gms'],
    'options',
    'service.callback',
    { _ors: 'http://old:8080/' },
    { _ors: 'http://new:8080/' },
  ),
  inOption(['urs', 'gms'], 'options', 'urs', { _urs_url: 'http://old:80' }, { _urs_url: 'http://new:80' }),
  inOption(
    ['load-balancer', 'ors'],
    'options',
    'orchestration',
    { 'external-url': 'https://user:old@old/old?old=old#old' },
    { 'external-url': 'https://user:old@new/old?old=old#old' },
  ),
  inOption(['host', 'ors'], 'options', 'scxml', { 'http-proxy': 'old:3128' }, { 'http-proxy': 'new:3128' }),
  inOption(
    ['web-server', 'route-point'],
    'annex',
    'Orchestration',
    { application: 'http://old/old.scxml http://OLD:80/x script:old file://old' },
    { application: 'http://new/old.scxml http://new:80/x script:old file://new' },
  ),
  inOption(
    ['host', 'interaction-queue'],
    'annex',
    'orchestration',
    { 'application@c': 'http://old' },
    { 'application@c': 'http://new' },
  ),
  inOption(
    ['web-server', 'enhanced-routing-script'],
    'annex',
    'Application',
    { url: 'http://old/a' },
    { url: 'http://new/a' },
  ),
  inOption(
    ['web-server', 'enhanced-routing-script'],
    'annex',
    'Application',
    { 'alternate-url': 'https://old?b' },
    { 'alternate-url': 'https://new?b' },
  ),
  inOption(
    ['load-balancer', 'capture-point-web-service'],
    'options',
    'settings',
    { 'soap-endpoint': '<Protocol>://old:<ServerPort>/old' },
    { 'soap-endpoint': '<Protocol>://new:<ServerPort>/old' },
  ),
  inOption(
    ['host', 'capture-point-web-service'],
    'options',
    'settings',
    { 'soap-hostname': 'OLD' },
    { 'soap-hostname': 'new' },
  ),
  inOption(
    ['host', 'dap'],
    'options',
    'DB Info',
    { 'DBMS Name': 'old\\SQL', 'Database Name': 'old' },
    { 'DBMS Name': 'new\\SQL', 'Database Name': 'old' },
  ),
  inOption(
    ['host', 'dap'],
    'options',
    'settings',
    { 'connection-string': 'driver={old};Server = tcp:old,1433;Database=old;UID=old' },
    { 'connection-string': 'driver={old};Server = tcp:new,1433;Database=old;UID=old' },
  ),
  inOption(
    ['host', 'dap-event-log'],
    'options',
    'logger-settings',
    { 'odbc-string': 'DSN=old;host=old' },
    { 'odbc-string': 'DSN=old;host=new' },
  ),
  inField('host', 'database', 'server', 'old,1433', 'new,1433'),
  inField('host', 'database', 'server', ' OLD ', ' new '),
  inField('host', 'web-server', 'url', 'http://old:8080/old', 'http://new:8080/old'),
  inField('host', 'load-balancer', 'address', 'https://old/', 'https://new/'),
  inField('host', 'http-gateway', 'address', 'old:443', 'new:443'),
  inField('host', 'host', 'address', 'old', 'new'),
  inField(
    'host',
    'ors',
    'commandLineArguments',
    '-host OLD -port 2020 -l 7260@old -d /old old@old',
    '-host new -port 2020 -l 7260@new -d /old old@old',
  ),
];
