type Receipt = { readonly concernId: string; readonly childId: string; readonly seq: number };

/** A synthetic report over HTTP, with one receipt per child. @throws Error if it is not answered with receipts */
export async function raiseConcern(api: string, token: string, children = 1): Promise<readonly Receipt[]> {
  const answer = await fetch(`${api}/v1/concerns`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      receivedAt: new Date().toISOString(),
      channel: 'oral',
      reporter: { kind: 'public', code: '11' },
      children: Array.from({ length: children }, () => ({ identity: { name: 'Syntetisk Barn' } })),
      text: 'Syntetisk bekymring',
    }),
  });
  if (!answer.ok) throw new Error(`a command was answered with ${answer.status}`);
  return ((await answer.json()) as { receipts: readonly Receipt[] }).receipts;
}
