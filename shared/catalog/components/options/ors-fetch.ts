import { freeText, fromMemory, integer, section, text } from './option-kit.ts';

const likeLibcurl = text('as the libcurl setting of that name');

/** How ORS fetches documents over HTTP, all from memory: their pages are not public. */
export const orsFetchOptions = section('scxml', fromMemory, {
  'http-client-side-port-range': { shape: freeText, defaultValue: '', meaning: 'Source ports of fetches.' },
  'http-enable-continue-header': {
    shape: text('true or false (not verified)'),
    defaultValue: 'true',
    meaning: 'Sends Expect: 100-continue.',
  },
  'http-max-age-local-file': { shape: freeText, meaning: 'Age up to which a cached file: document is used.' },
  'http-max-stale-local-file': {
    shape: freeText,
    meaning: 'Time for which an expired file: document is still used.',
  },
  'http-max-cache-entry-count': { shape: freeText, meaning: 'Number of entries in the fetch cache.' },
  'http-max-cache-entry-size': { shape: freeText, meaning: 'Largest entry of the fetch cache.' },
  'http-max-cache-size': { shape: freeText, meaning: 'Size of the fetch cache.' },
  'http-max-redirections': {
    shape: integer(),
    defaultValue: '5',
    meaning: 'Redirects that a fetch follows.',
  },
  'http-no-cache-urls': { shape: freeText, defaultValue: '', meaning: 'URLs that are never cached.' },
  'http-proxy': { shape: freeText, defaultValue: '', meaning: 'Proxy of HTTP fetches.' },
  'https-proxy': { shape: freeText, defaultValue: '', meaning: 'Proxy of HTTPS fetches.' },
  'http-ssl-ca-info': {
    shape: likeLibcurl,
    meaning: 'File with the certificate authorities of HTTPS fetches.',
  },
  'http-ssl-ca-path': {
    shape: likeLibcurl,
    meaning: 'Directory with the certificate authorities of HTTPS fetches.',
  },
  'http-ssl-cert': { shape: likeLibcurl, meaning: 'Client certificate of HTTPS fetches.' },
  'http-ssl-cert-type': { shape: likeLibcurl, meaning: 'Format of the client certificate.' },
  'http-ssl-cipher-list': { shape: likeLibcurl, meaning: 'Ciphers that HTTPS fetches offer.' },
  'http-ssl-key': { shape: likeLibcurl, meaning: 'Private key of HTTPS fetches.' },
  'http-ssl-key-type': { shape: likeLibcurl, meaning: 'Format of the private key.' },
  'http-ssl-random-file': { shape: likeLibcurl, meaning: 'File that seeds the random numbers of TLS.' },
  'http-ssl-verify-host': {
    shape: likeLibcurl,
    meaning: 'Whether the host name in the certificate is checked.',
  },
  'http-ssl-verify-peer': {
    shape: likeLibcurl,
    meaning: 'Whether the certificate of the server is checked.',
  },
  'http-ssl-version': { shape: likeLibcurl, meaning: 'TLS version of HTTPS fetches.' },
});
