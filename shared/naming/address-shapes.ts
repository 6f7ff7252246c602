import { shape, type NameShape } from '#shared/naming/name-shapes.ts';

/** Names of machines inside longer texts, always whole: `a` is not found in `a.example.com`. */
const HOST = String.raw`(?<name>[^\s,;:/\\@=?#&"'<>|()\[\]]+)`;
/** What stands before a host in a URL: a user, or nothing. */
const USER = String.raw`(?:[^\s,;/?#@"]*@|(?![^\s,;/?#@"]*@))`;

/** Hosts of the URLs in a text: behind `//`, before a port, a path or the end. */
export const urlHosts: NameShape = shape(
  new RegExp(String.raw`(?<=:\/\/)${USER}${HOST}(?=$|[\s,;:/?#"'])`, 'gu'),
);

/** A list of hosts, each with a port or not, or of URLs, with commas, semicolons or blanks between them. */
export const hostList: NameShape = shape(
  new RegExp(
    String.raw`(?<=^|[\s,;])(?:[a-z][a-z\d+.-]*:\/\/)?${USER}${HOST}(?=$|[\s,;/?#]|:(?!\/\/))`,
    'giu',
  ),
);

/** `port@host`, as licences are asked for: one, or several with a separator between them. */
export const licenceHosts: NameShape = shape(
  new RegExp(String.raw`(?<=(?:^|[\s,;:="])\d*@)${HOST}(?=$|[\s,;:/"])`, 'gu'),
);

/** A database server: its host, perhaps with a port or an instance behind it. The name may hold blanks. */
export const databaseServer: NameShape = shape(
  /^\s*(?:tcp:)?(?<name>[^\s,;:/\\](?:[^,;:/\\]*[^\s,;:/\\])?)(?=\s*(?:$|[,;:/\\]))/giu,
);

/** The server in a connection string: a list of `key=value` with semicolons between them. */
export const connectionServer: NameShape = shape(
  new RegExp(
    String.raw`(?<=^|;)\s*(?:server|servername|host|hostname|address|data source)\s*=\s*(?:tcp:)?${HOST}(?=$|[\s,;:/\\])`,
    'giu',
  ),
);
