/** A fresh token of a demo user from the stack's own issuer. @throws if the issuer refuses or is not there */
export async function accessToken(issuer: string, clientId: string, secret: string): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`the issuer answered ${answer.status}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}
