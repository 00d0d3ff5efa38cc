import { refusing } from '../kernel/refusing';
import { webhookRefusals } from './refusals';

const refuse = refusing(webhookRefusals);

/** A parsed URL writes every way to spell an IPv4 address in this one, and IPv6 in brackets. */
const ADDRESS = /^(?:\d+\.\d+\.\d+\.\d+|\[.*\])$/;
const OWN_NETWORK = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa|test|invalid)$/;

/**
 * The URL as it will be called. What a name stands for is looked up at every call and checked again: this is what can be
 * told from the text alone. It is stored as it is, and shown: nothing in it may be what lets the caller in.
 * @throws Rejection
 */
export const targetOf = (url: string, allowsLocal: boolean): string => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || /\s/.test(url)) throw refuse('webhook.url-malformed', 'url');
  // Also a lone '?' or '#': what is called is then exactly what was read.
  if (parsed.username || parsed.password || /[?#]/.test(url)) throw refuse('webhook.url-not-plain', 'url');
  if (allowsLocal && parsed.protocol === 'http:') return parsed.href;
  if (parsed.protocol !== 'https:') throw refuse('webhook.url-not-https', 'url');
  const host = parsed.hostname.replace(/\.$/, '');
  const isOfOwnNetwork = ADDRESS.test(host) || OWN_NETWORK.test(host) || !host.includes('.');
  if (isOfOwnNetwork && !allowsLocal) throw refuse('webhook.url-not-public', 'url');
  return parsed.href;
};
