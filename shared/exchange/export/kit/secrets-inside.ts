/**
 * Secrets inside other values. Each pattern has what comes before the secret, and the secret. Where it cannot be told
 * where a password ends, the longer reading counts: a hidden piece of an address is entered again with the password, a
 * shown piece of a password is known to everyone.
 */
export const SECRETS_INSIDE: readonly RegExp[] = [
  // Connection strings and queries of addresses: `PWD={a;b};`, `password=x&`.
  /((?:^|[\s;?&,])(?:pwd|password|passwd)\s*=\s*)(\{(?:[^}]|\}\})*\}|"[^"]*"|[^;&]+)/gi,
  // Arguments of a program: `-password x`.
  /((?:^|\s)--?(?:pwd|password|passwd)(?:\s+|=))("[^"]*"|\S+)/gi,
  // JSON and what looks like it: `"dbPassword": "x"`.
  /("[\w .-]*(?:pwd|passw(?:or)?d|passphrase|secret)"\s*:\s*")((?:[^"\\]|\\.)+)(?=")/gis,
  /('[\w .-]*(?:pwd|passw(?:or)?d|passphrase|secret)'\s*:\s*')((?:[^'\\]|\\.)+)(?=')/gis,
  // Addresses: `http://user:password@host`. Up to the last at sign, since passwords hold slashes and at signs too; a
  // number before a slash is a port, and neither a query nor another address is part of a password.
  /(:\/\/[^\s/:["']*:)(?!\d{1,5}[/?#])((?:(?!\?[\w.-]+=|:\/\/)[^\s"'])+)(?=@)/g,
  // Addresses of Oracle: `jdbc:oracle:thin:user/password@host`.
  /(jdbc:oracle:\w+:[^\s/:@]+\/)("[^"]*"|(?:(?!jdbc:)[^\s"])+)(?=@)/gi,
];
