import type { Organisation } from '../organisation';
import type { ApiClient } from './api-client';
import type { ReviewedChild, Together } from './concerns';
import type { Days } from './days';
import { child } from './people';

type Raised = { readonly receipts: readonly { readonly childId: string; readonly seq: number }[] };

/** The demo's users as they call the API. */
export type Callers = Readonly<
  Record<
    'caseworker' | 'second-caseworker' | 'colleague' | 'leader' | 'second-leader' | 'data-protection-officer',
    ApiClient
  >
>;

export type AccessStories = {
  readonly callers: Callers;
  readonly days: Days;
  /** Children under investigation. */
  readonly reviewed: readonly ReviewedChild[];
  readonly organisation: Organisation;
  readonly staffId: (role: string) => string;
};

const FIRST = 70;

/**
 * Who may see what: cases with caseworkers, protected addresses, a colleague's own family, an exclusion, a school that
 * takes part, an emergency nobody has reviewed, a restricted case; and that people looked.
 */
export async function loadAccess(stories: AccessStories, together: Together): Promise<void> {
  await assignments(stories);
  const tell = [confidential, strictlyConfidential, ownFamily, exclusion, emergency, restricted];
  await together(tell.map((story, at) => async () => story(stories, await newCase(stories, FIRST + at))));
  await sharedWithSchool(stories);
  await looks(stories);
}

/** A concern of a child of its own, so that no other story is touched. */
async function newCase({ callers, days }: AccessStories, number: number): Promise<string> {
  const { name, birthDate, nationalId, address } = child(number, `20${number - 60}-03-${number - 55}`);
  const body = {
    receivedAt: days.morning(3),
    channel: 'letter',
    reporter: { kind: 'public', code: '9', name: 'Testansatt Synt 02', organisation: 'Syntetisk barnehage' },
    children: [{ identity: { name, birthDate, nationalId, address } }],
    contentCodes: ['1.2.03'],
    text: `Syntetisk bekymringsmelding nr. ${number}: ingen virkelig person er omtalt.`,
  };
  const { receipts } = await callers.leader.post<Raised>('/v1/concerns', body, `demo-access-${number}-raise`);
  return receipts[0]!.childId;
}

async function assignments({ callers: { leader }, reviewed, staffId }: AccessStories): Promise<void> {
  for (const [at, { childId }] of reviewed.entries()) {
    for (const [role, kind] of [
      ['caseworker', 'first'],
      ['second-caseworker', 'second'],
    ] as const) {
      const body = { staffId: staffId(role), kind };
      await leader.post(`/v1/children/${childId}/caseworkers`, body, `demo-access-assign-${at}-${kind}`);
    }
  }
}

async function confidential({ callers: { leader }, days }: AccessStories, childId: string): Promise<void> {
  const reason = 'Syntetisk: familien er flyttet etter trusler.';
  const body = { grade: 'fortrolig', setOn: days.ago(2), policeInformedOn: days.ago(2), reason };
  await leader.post(`/v1/children/${childId}/address-protection`, body, 'demo-access-fortrolig');
}

/** Named by one leader, approved by the other; both are others than who is named. */
async function strictlyConfidential(stories: AccessStories, childId: string): Promise<void> {
  const { callers, days, staffId } = stories;
  const protection = { grade: 'strengtFortrolig', setOn: days.ago(2), policeInformedOn: null };
  const reason = 'Syntetisk: politiet har gradert adressen.';
  const place = `/v1/children/${childId}`;
  const follower = { staffId: staffId('second-caseworker'), kind: 'first' };
  await callers.leader.post(`${place}/caseworkers`, follower, 'demo-access-strengt-assign');
  await callers.leader.post(`${place}/address-protection`, { ...protection, reason }, 'demo-access-strengt');
  const grant = { staffId: follower.staffId, until: '2099-01-01T00:00:00.000Z' };
  const why = 'Syntetisk: har ansvar for oppfølgingen.';
  const { grantId } = await callers['second-leader'].post<{ grantId: string }>(
    `${place}/named-grants`,
    { ...grant, reason: why },
    'demo-access-grant',
  );
  await callers.leader.post(`${place}/named-grant-approvals`, { grantId }, 'demo-access-grant-approval');
}

async function ownFamily({ callers: { colleague } }: AccessStories, childId: string): Promise<void> {
  await colleague.post('/v1/me/kinships', { childId, kinship: 'sibling' }, 'demo-access-kinship');
}

async function exclusion({ callers: { leader }, staffId }: AccessStories, childId: string): Promise<void> {
  const reason = 'Syntetisk: familien ber om en annen saksbehandler.';
  const body = { staffId: staffId('second-caseworker'), ground: 'requested-by-family', reason };
  await leader.post(`/v1/children/${childId}/exclusions`, body, 'demo-access-exclusion');
}

async function emergency({ callers: { colleague } }: AccessStories, childId: string): Promise<void> {
  const reason = 'Syntetisk: barnet er på legevakten, og ingen av sakens folk svarer.';
  const body = { childId, category: 'acute-danger', reason, hours: 4 };
  await colleague.post('/v1/break-glass', body, 'demo-access-break-glass');
}

async function restricted({ callers }: AccessStories, childId: string): Promise<void> {
  const place = `/v1/children/${childId}/restrictions`;
  const reason = 'Syntetisk: familien krever sletting; arkivplikten står imot.';
  const { restrictionId } = await callers.leader.post<{ restrictionId: string }>(
    place,
    { ground: 'erasure-requested', reason },
    'demo-access-restriction',
  );
  const approver = callers['data-protection-officer'];
  await approver.post(`${place}/${restrictionId}/approval`, {}, 'demo-access-restriction-approval');
}

async function sharedWithSchool({ callers: { leader }, reviewed, organisation }: AccessStories): Promise<void> {
  const [first] = reviewed;
  if (!first) return;
  const scope = ['identity', 'measures', 'deadlines'];
  const body = { unitId: organisation.units.skole, scope, basis: 'consent-of-guardian' };
  await leader.post(`/v1/children/${first.childId}/participations`, body, 'demo-access-participation');
}

/** So that the access log has something to tell: the second caseworker's name is protected. */
async function looks({ callers, reviewed }: AccessStories): Promise<void> {
  const [first] = reviewed;
  if (!first) return;
  for (const role of ['caseworker', 'second-caseworker', 'leader'] as const)
    await callers[role].get(`/v1/children/${first.childId}`);
}
