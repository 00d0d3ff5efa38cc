import type { RequestListener } from 'node:http';
import type { Mail, Mailbox } from './mailbox';

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #8888;padding:1rem 0}h2{font-size:1rem;margin:0}pre{white-space:pre-wrap}p{margin:0;opacity:.75}`;

/** `GET /` for people, `GET /messages` for tests: what the mail sink got, newest first. */
export const mailPage =
  (mailbox: Mailbox): RequestListener =>
  (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    const send = (status: number, type: string, body: string): void => {
      const headers = {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'x-content-type-options': 'nosniff',
      };
      response.writeHead(status, headers).end(body);
    };
    if (request.method !== 'GET') return send(405, 'text/plain', 'only GET\n');
    if (path === '/messages') return send(200, 'application/json', JSON.stringify(mailbox.list()));
    if (path === '/') return send(200, 'text/html', page(mailbox.list()));
    return send(404, 'text/plain', 'not found\n');
  };

const page = (mails: readonly Mail[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Rettid: mail</title><style>${style}</style>
<h1>Mail that Rettid sent</h1><p>${mails.length} messages, newest first. Nothing here leaves this machine.</p>
${mails.map(article).join('\n')}
</html>
`;

const article = (mail: Mail): string => `<article><h2>${escaped(mail.subject)}</h2>
<p>${escaped(mail.receivedAt)} · to ${escaped(mail.to.join(', '))} · delivered ${mail.deliveries} time(s)</p>
<pre>${escaped(mail.text)}</pre></article>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
