/** What a secret seems to be: `label` tells it to people, as in "GitHub token"; `word` ends the name of its placeholder. */
export interface SecretKind {
  readonly label: string;
  readonly word: 'password' | 'token' | 'key' | 'secret';
}
