/** Words of bargains between factions. */
export const deals = {
  'bargain.title': 'Bargain', 'bargain.note': 'Sealed with your sheet. The other side answers in the turn after.', 'bargain.with': 'With', 'bargain.ledger': 'Promises kept and broken, as all remember them',
  'bargain.offer': 'Offer to {faction}', 'bargain.counter': 'Counter-offer to {faction}', 'bargain.youGive': 'You give', 'bargain.youWant': 'You want', 'bargain.youGet': 'You get', 'bargain.for': 'For',
  'bargain.for.turns': 'For how many turns', 'bargain.turns': { one: '{count} turn', other: '{count} turns' }, 'bargain.place': 'Add a place', 'bargain.noThing': 'Nothing of theirs or yours can be put here now.',
  'bargain.waiting': 'Waiting for your answer', 'bargain.inForce': 'In force', 'bargain.none': 'No bargain binds you.', 'bargain.soFar': 'With {faction} so far', 'bargain.end': 'Give it up',
  'bargain.ending': 'Give up the bargain with {faction}', 'bargain.ending.why': 'Given up openly, it ends with this turn. It counts as a promise broken, at half the price of breaking it by an attack.',
  'bargain.nobody': 'Nobody to bargain with', 'bargain.nobody.why': 'No side has anything to give or to want now. Offers from others appear here.',
  'bargain.file.Offer': 'File offer', 'bargain.file.Grant': 'File agreement', 'bargain.file.Refuse': 'File refusal', 'bargain.file.Counter': 'File counter-offer', 'bargain.file.End': 'File the end', 'bargain.file.Stop': 'File veto', 'bargain.file.Pass': 'File passage', 'bargain.file.Retaliate': 'File answer',
  'transit.title': 'Has to pass you', 'transit.line': '{what} for {faction}', 'transit.Stop': 'Stop it', 'transit.Pass': 'Let it pass', 'transit.stopping': 'Stop what {faction} sends', 'transit.passing': 'Let pass what {faction} sends',
  'answerable.title': 'Strikes that you may answer', 'answerable.line': 'Strikes of {faction} on your crossings and convoys', 'answerable.do': 'Answer them', 'answerable.doing': 'Answer the strikes of {faction}',
  'bargain.state.yours': 'Answer this turn', 'bargain.state.theirs': 'Waits for them', 'bargain.state.InForce': 'Binds to turn {turn}', 'bargain.state.broken': 'Broken by them', 'bargain.state.brokenByYou': 'Broken by you',
  'bargain.state.Refused': 'Refused', 'bargain.state.Lapsed': 'Lapsed', 'bargain.state.Kept': 'Kept to the end', 'bargain.open': 'Bargains', 'bargain.offers': { one: '{count} offer waits for your answer', other: '{count} offers wait for your answer' },
  'verbs.here': 'Further orders for this place', 'verbs.large': 'Orders of the whole side',
  'pledge.nothing': 'nothing', 'pledge.Truce': 'a truce', 'pledge.Place': '{place}', 'pledge.Convoys': 'passage for convoys of people', 'pledge.Lots': { one: '{count} transport lot a turn', other: '{count} transport lots a turn' },
  'pledge.Air': { one: '{count} air point a turn', other: '{count} air points a turn' }, 'pledge.Pay': 'pay', 'pledge.Recognition': 'recognition', 'pledge.SafePassage': 'safe passage to {place}',
} as const;
