import { below, pick } from '#test/attack/reading/mutation.ts';

type Random = () => number;

/** How secrets are written among other things; `*` stands for the secret. What follows it begins with a blank or a new line. */
const FORMS = [
  'pwd=*;', 'PWD={*};UID=a', 'password="*"', "passwd='*'", '?token=*&a=b', '&api_key=*#top', 'https://user:*@host/path', 'redis://:*@host',
  'jdbc:oracle:thin:scott/*@host:1521/orcl', '"clientSecret": "*"', "'passphrase' : '*',", '{\\"auth-token\\":\\"*\\"}', '<password>*</password>',
  '<a:secret><![CDATA[*]]></a:secret>', '<entry key="db.password">*</entry>', '<add value="*" key="password"/>', 'access-key: *',
  'passcode:\t"*"', 'Authorization: Bearer *', 'proxy-authorization: Basic *', 'X-Api-Key: *', '-H "Authorization: Token *"', '-password *',
  '--access-key "*"', '--client-secret=*', '-Dkeystore.password=*', 'secret: |\n  *\n', 'name: DB_PASSWORD\nvalue: "*"', 'config[userpass]=*',
  '-----BEGIN PRIVATE KEY-----\n*\n-----END PRIVATE KEY-----', 'Bearer *abcdefghijklmnop', 'ghp_*abcdefghijklmnopqrstuvwxyz0123456789', 'glpat-*abcdefghijklmnopqrst',
  'eyJhbGciOiJI.*eyJzdWIiOiIx.c2ln', 'npm_abcdefghijklmnopqrstuvwx*', 'sk_live_*abcdefghij', 'Kennwort: *',
]; // prettier-ignore
/** What is around, a line each: nothing of it may make a secret behind it visible. */
const NOISE = [
  '', 'a', '"', "'", '`', '\\', '{', '}', '<', '>', '=', ':', ';', '&', '@', '://', '--', 'pwd', 'pwd=', 'name: x', 'key="user"', '${NAME}', '${',
  '<password>', 'password: |', 'don\'t', '-----END PRIVATE KEY-----', 'user:pass', '\u202E', '\u0000', 'http://host:80/a@b', '%s', '—',
]; // prettier-ignore
const SIGNS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SECRET_LENGTH = 12;

/** A value that nothing else contains. */
export function someSecret(random: Random): string {
  return Array.from({ length: SECRET_LENGTH }, () => SIGNS.charAt(below(SIGNS.length, random))).join('');
}

/** A text with the secret in it, among noise. */
export function planted(secret: string, random: Random): string {
  const form = pick(FORMS, random).replaceAll('*', secret);
  const lines = (): string[] => Array.from({ length: below(3, random) }, () => pick(NOISE, random));
  return [
    ...lines(),
    random() < 0.5 ? form : `${pick(['see ', 'and: ', '( '], random)}${form}`,
    ...lines(),
  ].join('\n');
}
