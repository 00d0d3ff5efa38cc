import type { Wording } from '../../kernel/rejection';

/** What the day was that a duty is counted from, before the date itself: 'startet 5.1.2026 + 3 måneder'. */
export const opened: Wording = { nb: 'åpnet', nn: 'opna', en: 'opened' };
export const started: Wording = { nb: 'startet', nn: 'starta', en: 'started' };
export const decided: Wording = { nb: 'vedtatt', nn: 'vedteke', en: 'decided' };
export const proposed: Wording = { nb: 'foreslått', nn: 'foreslått', en: 'proposed' };
export const requested: Wording = { nb: 'bedt om', nn: 'bede om', en: 'requested' };
export const carriedOut: Wording = { nb: 'iverksatt', nn: 'sett i verk', en: 'implemented' };
export const takenOver: Wording = { nb: 'omsorg overtatt', nn: 'omsorg overteken', en: 'care taken over' };
export const movedIn: Wording = { nb: 'flyttet inn', nn: 'flytta inn', en: 'moved in' };
export const agreed: Wording = { nb: 'avtalt', nn: 'avtalt', en: 'arranged' };
export const made: Wording = { nb: 'laget', nn: 'laga', en: 'made' };
export const lastEvaluated: Wording = { nb: 'sist evaluert', nn: 'sist evaluert', en: 'last evaluated' };
export const lastReviewed: Wording = { nb: 'sist gjennomgått', nn: 'sist gjennomgått', en: 'last reviewed' };
export const lastVisited: Wording = { nb: 'sist besøkt', nn: 'sist besøkt', en: 'last visited' };
export const lastContact: Wording = { nb: 'siste kontakt', nn: 'siste kontakt', en: 'last contact' };

/** What the case says of the day itself. */
export const runsOut: Wording = { nb: 'går ut', nn: 'går ut', en: 'runs out' };
export const plannedFor: Wording = { nb: 'avtalt til', nn: 'avtalt til', en: 'planned for' };
