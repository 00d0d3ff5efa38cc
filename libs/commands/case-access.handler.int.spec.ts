import { setUpOrganisation, staffIdOf, unitIdOf } from '@libs/testing/organisation';
import { Casework } from '@libs/testing/casework';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { CaseAccessCommandHandler, CaseAccessCommandIssued } from './case-access.handler';
import { CaseAccessPlans } from './case-access-plans';
import { CaseworkSettings } from './casework/casework.handler';
import { ChildCommandHandler, ChildCommandIssued } from './children.handler';
import { OrganisationFacts } from './organisation-facts';
import { StaffCommandHandler, StaffCommandIssued, StaffMemberBegins, StaffMemberBeginsHandler } from './staff.handler';
import { StaffPlans } from './staff-plans';

const LEDGER = '1201-02';
const ISSUER = 'https://issuer.invalid';

describe('who has a case', () => {
  let database: TestDatabase;
  let casework: Casework;
  let staff: StaffCommandHandler;
  const leader = staffIdOf('leader', LEDGER, ISSUER);
  const colleague = staffIdOf('colleague', LEDGER, ISSUER);
  const role = { role: 'caseworker', unitId: unitIdOf('barnevern', LEDGER) } as const;

  beforeAll(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, '2026-01-05T09:00:00.000Z', LEDGER);
    await setUpOrganisation(casework.decisions, LEDGER, ISSUER);
    staff = new StaffCommandHandler(casework.decisions, new StaffPlans(new OrganisationFacts(casework.ledger)));
  });

  afterAll(() => database.close());

  const child = async (): Promise<string> => {
    const unknown = { name: null, birthDate: null, nationalId: null, address: null, phone: null, caseNumber: null };
    const handler = new ChildCommandHandler(casework.decisions, new CaseworkSettings(true));
    return (await handler.execute(new ChildCommandIssued({ ...unknown, unborn: false }, casework.issued()))).childId;
  };
  const assigning = (facts: OrganisationFacts, childId: string, staffId: string) =>
    new CaseAccessCommandHandler(casework.decisions, new CaseAccessPlans(facts)).execute(
      new CaseAccessCommandIssued(
        childId,
        { type: 'AssignCaseworker', staffId, kind: 'first' },
        casework.issued(leader),
      ),
    );
  const taking = () =>
    staff.execute(new StaffCommandIssued(colleague, { type: 'TakeStaffRole', ...role }, casework.issued(leader)));

  it('is nobody whose role is taken away while it is being decided', async () => {
    let isTaken = false;
    class TakenMeanwhile extends OrganisationFacts {
      override async isOneOf(...asked: Parameters<OrganisationFacts['isOneOf']>): Promise<boolean> {
        const found = await super.isOneOf(...asked);
        if (!isTaken) await taking();
        isTaken = true;
        return found;
      }
    }
    const facts = new TakenMeanwhile(casework.ledger);
    await expect(assigning(facts, await child(), colleague)).rejects.toMatchObject({ code: 'case.not-a-caseworker' });
  });

  it('is no auditor and no partner, only who does casework here', async () => {
    const facts = new OrganisationFacts(casework.ledger);
    for (const one of ['auditor', 'partner', 'data-protection-officer']) {
      const staffId = staffIdOf(one, LEDGER, ISSUER);
      await expect(assigning(facts, await child(), staffId)).rejects.toMatchObject({ code: 'case.not-a-caseworker' });
    }
    const second = staffIdOf('second-caseworker', LEDGER, ISSUER);
    await expect(assigning(facts, await child(), second)).resolves.toMatchObject({ version: 1 });
  });

  it('is nobody who left and came back and has no role yet', async () => {
    const subject = 'second-caseworker.1201-02';
    const returner = staffIdOf('second-caseworker', LEDGER, ISSUER);
    const left = { type: 'RecordStaffLeft', leftOn: '2026-01-05' } as const;
    await staff.execute(new StaffCommandIssued(returner, left, casework.issued(leader)));
    const again = { type: 'RegisterStaff', issuer: ISSUER, subject, name: 'Syntetisk Retur' } as const;
    const unsaid = { nationalId: null, email: null, competences: [], protectedName: false };
    const beginning = new StaffMemberBegins({ ...again, ...unsaid }, casework.issued(leader));
    expect(await new StaffMemberBeginsHandler(casework.decisions).execute(beginning)).toMatchObject({
      staffId: returner,
    });
    const facts = new OrganisationFacts(casework.ledger);
    await expect(assigning(facts, await child(), returner)).rejects.toMatchObject({ code: 'case.not-a-caseworker' });
  });
});
