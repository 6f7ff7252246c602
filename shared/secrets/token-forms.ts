import type { SecretKind } from './secret-kind.ts';

/**
 * How a provider writes its tokens and keys. The pattern begins with something fixed, and what follows is of bounded length
 * or runs on to its end, so that a search for it is linear.
 */
export interface TokenForm {
  readonly label: string;
  readonly word: SecretKind['word'];
  readonly pattern: string;
  /** Where the form is published, or which public list of forms has it. */
  readonly source: string;
}

const SECRETLINT = 'secretlint 13, rule preset "recommend"';
const GITLEAKS = 'gitleaks 8, config/gitleaks.toml';

/** Forms of tokens that tell by themselves what they are. */
export const tokenForms: readonly TokenForm[] = [
  {
    label: 'GitHub token',
    word: 'token',
    pattern: 'gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,}',
    source: "GitHub Docs, About authentication to GitHub, GitHub's token formats",
  },
  {
    label: 'GitLab token',
    word: 'token',
    pattern: 'gl(?:pat|dt|rt|ptt|cbt|ft|imt|agent|oas|soat)-[\\w-]{20,}',
    source: 'GitLab Docs, Token overview, Token prefixes',
  },
  {
    label: 'AWS access key',
    word: 'key',
    pattern: '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Z0-9])',
    source: 'AWS IAM User Guide, IAM identifiers, Unique IDs',
  },
  {
    label: 'Slack token',
    word: 'token',
    pattern: 'xox[a-z]-[\\w-]{10,}|xoxe\\.xox[a-z]-[\\w-]{10,}|xapp-\\d-[\\w-]{10,}',
    source: 'Slack developer documentation, Tokens',
  },
  {
    label: 'Slack webhook',
    word: 'token',
    pattern: '(?<=hooks\\.slack\\.com/(?:services|workflows)/)[\\w/+-]{20,}',
    source: 'Slack developer documentation, Sending messages using incoming webhooks',
  },
  { label: 'Google API key', word: 'key', pattern: 'AIza[\\w-]{35}', source: SECRETLINT },
  {
    label: 'Google OAuth secret',
    word: 'secret',
    pattern: 'GOCSPX-[\\w-]{28}|ya29\\.[\\w-]{20,}',
    source: 'Google Cloud documentation, Token types; gitleaks 8',
  },
  {
    label: 'Stripe key',
    word: 'key',
    pattern: '[sr]k_(?:live|test)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{24,}',
    source: 'Stripe documentation, API keys',
  },
  {
    label: 'npm token',
    word: 'token',
    pattern: 'npm_[A-Za-z0-9]{36}',
    source: 'npm Docs, About access tokens',
  },
  {
    label: 'PyPI token',
    word: 'token',
    pattern: 'pypi-[\\w-]{16,}',
    source: 'PyPI help, How can I use API tokens to authenticate with PyPI?',
  },
  { label: 'SendGrid key', word: 'key', pattern: 'SG\\.[\\w-]{16,64}\\.[\\w-]{16,}', source: SECRETLINT },
  { label: 'Twilio key', word: 'key', pattern: 'SK[0-9a-f]{32}(?![0-9a-f])', source: GITLEAKS },
  {
    label: 'OpenAI or Anthropic key',
    word: 'key',
    pattern: 'sk-(?:proj|svcacct|admin|ant)-[\\w-]{20,}|sk-[A-Za-z0-9]{32,}',
    source: SECRETLINT,
  },
  { label: 'Hugging Face token', word: 'token', pattern: 'hf_[A-Za-z0-9]{34,}', source: SECRETLINT },
  {
    label: 'DigitalOcean token',
    word: 'token',
    pattern: 'do[opr]_v1_[a-f0-9]{64}',
    source: GITLEAKS,
  },
  { label: 'Docker token', word: 'token', pattern: 'dckr_[a-z]{3}_[\\w-]{20,}', source: SECRETLINT },
  {
    label: 'HashiCorp Vault token',
    word: 'token',
    pattern: 'hv[sbr]\\.[\\w-]{24,}',
    source: 'HashiCorp Vault documentation, Tokens, Token prefixes',
  },
  {
    label: 'Shopify token',
    word: 'token',
    pattern: 'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
    source: SECRETLINT,
  },
  { label: 'Databricks token', word: 'token', pattern: 'dapi[a-f0-9]{32}', source: SECRETLINT },
  { label: 'Grafana token', word: 'token', pattern: 'gl(?:sa|c)_[\\w+/=-]{32,}', source: SECRETLINT },
  {
    label: 'Telegram bot token',
    word: 'token',
    pattern: '\\d{8,10}:AA[\\w-]{33}',
    source: GITLEAKS,
  },
  {
    label: 'age key',
    word: 'key',
    pattern: 'AGE-SECRET-KEY-1[0-9A-Z]{58}',
    source: 'age, README, age-keygen',
  },
  {
    // A header and a payload, both JSON in Base64 without padding: `eyJ` is `{"`. Encrypted ones have five parts.
    label: 'JSON Web Token',
    word: 'token',
    pattern: '(?<![\\w-])eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*(?:\\.[\\w-]+\\.[\\w-]+)?',
    source: 'RFC 7519, section 3; RFC 7516, section 7.1',
  },
  {
    label: 'Bearer token',
    word: 'token',
    pattern: '(?<=[Bb]earer )[\\w.~+/-]{16,}=*',
    source: 'RFC 6750, section 2.1',
  },
];
