import { send } from './http';
import { operationId } from './operation';
import type * as Net from './types';

const at = (strings: TemplateStringsArray, ...values: (string | number)[]): string =>
  strings.reduce((path, part, i) => path + part + (i < values.length ? encodeURIComponent(values[i]!) : ''), '');

/** Every endpoint of the server, by who uses it. The browser sends commands here and hears of their effect through the feed. */
export const control = {
  /** Every chair that this browser holds: control's first, then seats. */
  chairs: () => send<Net.Me[]>('GET', '/api/me'),
  signIn: (passphrase: string, name: string) => send<Net.SignedIn>('POST', '/api/control/sign-in', { passphrase, name }),
  signOut: () => send<void>('POST', '/api/control/sign-out'),
  /** A new passphrase for the one who is signed in. */
  newPassphrase: (passphrase: string) => send<Net.SignedIn>('POST', '/api/control/passphrase', { passphrase }),
  facilitators: () => send<Net.FacilitatorListed[]>('GET', '/api/control/facilitators'),
  invite: (name: string) => send<Net.Invitation>('POST', '/api/control/facilitators', { name }),
  revoke: (facilitator: number) => send<void>('DELETE', at`/api/control/facilitators/${facilitator}`),
  scenarios: () => send<Net.ScenarioListed[]>('GET', '/api/scenarios'),
  scenario: (id: string) => send<Net.ScenarioStatic>('GET', at`/api/scenarios/${id}`),
  open: (session: Net.OpenSession) => send<Net.OpenedSession>('POST', '/api/sessions', session),
  sessions: () => send<Net.SessionListed[]>('GET', '/api/sessions'),
  clock: (session: string, act: Net.ActOnClock) => send<void>('POST', at`/api/sessions/${session}/clock`, act),
  seat: (session: string, plan: Net.SeatPlan) => send<void>('PUT', at`/api/sessions/${session}/seats/${plan.faction}`, plan),
  inject: (session: string, inject: Net.WriteInject, id?: string) =>
    id ? send<{ id: string }>('PUT', at`/api/sessions/${session}/injects/${id}`, inject) : send<{ id: string }>('POST', at`/api/sessions/${session}/injects`, inject),
  preview: (session: string, inject: Net.Inject, signal?: AbortSignal) => send<Net.InjectPreview[]>('POST', at`/api/sessions/${session}/injects/preview`, inject, { repeat: true, signal }),
  removePerson: (session: string, person: string) => send<void>('DELETE', at`/api/sessions/${session}/people/${person}`),
  joinCode: (session: string) => send<Net.OpenedSession>('POST', at`/api/sessions/${session}/join-code`),
};

export const session = {
  brief: (id: string) => send<Net.SessionBrief>('GET', at`/api/sessions/${id}`),
  scenario: (id: string, chair = '') => send<Net.ScenarioStatic>('GET', at`/api/sessions/${id}/scenario?chair=${chair}`),
  /** `chair` says for which chair a browser with several speaks: `control` or a seat. */
  briefing: (id: string, chair = '') => send<Net.Briefing>('GET', at`/api/sessions/${id}/briefing?chair=${chair}`),
  message: (id: string, message: Net.WriteMessage, chair = '') => send<void>('POST', at`/api/sessions/${id}/messages?chair=${chair}`, message),
  /** This device is nobody's any more; the return code leads back. */
  leave: (id: string) => send<void>('POST', at`/api/sessions/${id}/leave`),
  renewReturnCode: (id: string) => send<Net.Joined>('POST', at`/api/sessions/${id}/return-code`),
  rulebook: () => send<Net.RulebookChapter[]>('GET', '/api/rulebook'),
};

export const join = {
  look: (code: string) => send<Net.JoinLook>('POST', '/api/join/look', { code }, { repeat: true }),
  take: (code: string, name: string, seat: Net.FactionId | null) => send<Net.Joined>('POST', '/api/join', { code, name, seat }),
  back: (returnCode: string) => send<Net.Joined>('POST', '/api/join/return', { returnCode }),
};

/** One person alone learns the interface. */
export const tutorial = {
  begin: () => send<Net.Joined>('POST', '/api/tutorial'),
  next: (id: string, seat: string) => send<void>('POST', at`/api/sessions/${id}/tutorial/next?chair=${seat}`),
};

/** What a seat asks and orders. Commands carry an operation id, so that a repeated one counts once. */
export const seat = {
  options: (id: string, faction: string, city: string, signal?: AbortSignal) =>
    send<Net.CityOptions>('GET', at`/api/sessions/${id}/seats/${faction}/options?city=${city}`, undefined, { signal }),
  support: (id: string, faction: string, signal?: AbortSignal) => send<Net.SupportOptions>('GET', at`/api/sessions/${id}/seats/${faction}/support`, undefined, { signal }),
  forecast: (id: string, faction: string, order: Net.Order, instead: number | null, signal?: AbortSignal) =>
    send<Net.ForecastAnswer>('POST', at`/api/sessions/${id}/seats/${faction}/forecast`, { order, instead }, { repeat: true, signal }),
  write: (id: string, faction: string, order: Omit<Net.WriteOrder, 'operation'>) =>
    send<Net.SheetAnswer>('POST', at`/api/sessions/${id}/seats/${faction}/orders`, { operation: operationId(), ...order }, { repeat: true }),
  drop: (id: string, faction: string, turn: number, order: number) =>
    send<Net.SheetAnswer>('DELETE', at`/api/sessions/${id}/seats/${faction}/orders/${order}?operation=${operationId()}&turn=${turn}`, undefined, { repeat: true }),
  seal: (id: string, faction: string, turn: number) =>
    send<Net.SheetAnswer>('POST', at`/api/sessions/${id}/seats/${faction}/seal`, { operation: operationId(), turn }, { repeat: true }),
  cards: (id: string, faction: string, turn: number) => send<Net.Card[]>('GET', at`/api/sessions/${id}/seats/${faction}/turns/${turn}/cards`),
};

export const replays = {
  head: (id: string) => send<Net.ReplaySummary>('GET', at`/api/replays/${id}`),
  /** `whom` is a seat, `truth` or `public`. */
  turn: (id: string, turn: number, whom: string, signal?: AbortSignal) => send<Net.ReplayTurn>('GET', at`/api/replays/${id}/turns/${turn}?whom=${whom}`, undefined, { signal }),
  read: (archive: Blob) => send<Net.ReplayImported>('POST', '/api/replays', archive),
  exportUrl: (id: string) => at`/api/replays/${id}/export`,
};
