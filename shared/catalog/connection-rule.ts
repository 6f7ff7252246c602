import type { Source } from '#shared/catalog/source.ts';

/**
 * What a connection between two types is: a `connection` of the client application, a `member` of a cluster object or
 * List, `access` of a DB Access Point to its database, `content` that belongs to an object (queue and view), `service`
 * that a server gives outside the Configuration Layer (T-Server and switch, ORS and web server).
 */
export type ConnectionMeaning = 'connection' | 'member' | 'access' | 'content' | 'service';

/**
 * `required` and `recommended` are legal too, and hold for every client of the type, whatever else is drawn: what is
 * advised in some deployments only is `legal`. `forbidden` is refused with its reason. What no row names is not legal.
 */
export type ConnectionVerdict = 'legal' | 'required' | 'recommended' | 'forbidden';

/** One row of the connection matrix: client type to server type. */
export interface ConnectionRule {
  readonly client: string;
  readonly server: string;
  readonly meaning: ConnectionMeaning;
  readonly verdict: ConnectionVerdict;
  /** Why, in a sentence that a person who was refused can act on. */
  readonly reason: string;
  /**
   * First release of the client that can do it. An access point has no release of its own: the client that counts is the
   * Interaction Server that uses it.
   */
  readonly clientSince?: string;
  /** First release of the server that can take it. */
  readonly serverSince?: string;
  /** First client release that no longer can. */
  readonly clientUntil?: string;
  /**
   * For a required row: without it the component does nothing at all. What is only missing because nobody has drawn
   * such things yet is less than that.
   */
  readonly isVital?: true;
  /** For a required or recommended row: types that do as well. */
  readonly alternatives?: readonly string[];
  /** For a forbidden row: the type that belongs in between, which the canvas offers to create. */
  readonly through?: string;
  /** Ports that the server opens for such clients, beside those it always has. */
  readonly opens?: readonly string[];
  readonly sources: readonly Source[];
}
