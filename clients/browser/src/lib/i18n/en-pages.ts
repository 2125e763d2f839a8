/** Words of the pages: lobby, joining, table, control, replay. */
export const pages = {
  'app.name': 'Wargame',
  'page.lobby': 'Open a session', 'page.join': 'Join the session', 'page.table': 'Table', 'page.rulebook': 'Rulebook', 'page.kit': 'Kit',
  'page.missing': 'There is no such page', 'page.missing.why': 'The address may be mistyped. The first page leads on to everything else.', 'page.home': 'To the first page',
  'page.failed': 'This page could not be loaded', 'page.failed.why': 'The server may have been updated meanwhile. Loading again usually helps.', 'page.reload': 'Load again',
  'theme.label': 'Appearance', 'theme.light': 'Light', 'theme.dark': 'Dark', 'theme.system': 'As the system', 'language.label': 'Language',
  'verb.Reinforce': 'Reinforce', 'verb.Evacuate': 'Evacuate', 'verb.RequestSupport': 'Request support', 'verb.AnswerRequest': 'Answer request', 'verb.Advance': 'Advance', 'verb.Hold': 'Hold',
  'verb.Withdraw': 'Withdraw', 'verb.Strike': 'Strike', 'verb.NegotiateHandover': 'Handover', 'verb.Announce': 'Announce', 'verb.OfferBargain': 'Bargain', 'verb.AnswerBargain': 'Answer offer', 'verb.EndBargain': 'End bargain', 'verb.Veto': 'Veto', 'verb.Retaliate': 'Answer strikes', 'verb.Decree': 'Decree', 'verb.StepDown': 'Step down', 'verb.Declare': 'Declare',
} as const;
