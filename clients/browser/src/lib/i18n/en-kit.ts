/** Words of the kit and of the map. `{name}` is filled in; an object chooses by the number in `count`. */
export const kit = {
  'letter.GOV': 'G', 'letter.HTS': 'H', 'letter.SDF': 'D', 'letter.TUR': 'T', 'letter.SOR': 'S',
  'letter.RUS': 'R', 'letter.IRN': 'I', 'letter.ISR': 'L', 'letter.USA': 'U', 'letter.ARB': 'A',

  'order.draft': 'Draft', 'order.filed': 'Filed', 'order.sealed': 'Sealed', 'order.none': 'None yet',

  'phase.briefing': 'Briefing', 'phase.planning': 'Planning', 'phase.adjudication': 'Adjudication', 'phase.report': 'Report',
  'phase.label': 'Phases of the turn', 'turn.of': 'Turn {turn} of {turns}', 'turn.number': 'Turn {turn}',

  'clock.left': 'left to plan', 'clock.paused': 'paused', 'clock.none': 'no clock',
  'clock.announce.minutes': { one: '{count} minute left to plan', other: '{count} minutes left to plan' },
  'clock.announce.over': 'Planning time is over',

  'reliability.A': 'A: seen by own forces', 'reliability.B': 'B: two sources agree', 'reliability.C': 'C: one source', 'reliability.D': 'D: a claim', 'reliability.E': 'E: the word of a side that is doubted',
  'credible.1': '1: confirmed', 'credible.2': '2: agrees with what else is known', 'credible.3': '3: nothing to hold it against', 'credible.4': '4: contradicts what else is known', 'credible.5': '5: improbable',
  'count.of': '{count} of {total}', 'supply.level': 'Supply {level} of {full}',
  'forecast.title': 'Forecast', 'forecast.source': 'from your reports', 'forecast.without': 'without', 'forecast.with': 'with',
  'forecast.said': '{label}: {without} without, {with} with',
  'odds.roll': 'Roll {roll}', 'odds.said': '{label}: {share}', 'sum.total': 'total', 'sum.clause': 'Rulebook {clause}',
  'chart.said': '{title}: {series}',

  'banner.try': 'Try now', 'loading': 'Loading', 'close': 'Close', 'menu': 'Menu', 'less': 'Less', 'more': 'More', 'dismiss': 'Dismiss',

  'hours': '{count} h', 'days': '{count} d', 'now': 'now', 'km': '{count} km',
  'skip.map': 'Skip to the map', 'skip.orders': 'Skip to orders', 'skip.panel': 'Skip to the panel',

  'map.label': 'Map', 'map.places': 'Places on the map', 'map.zoomIn': 'Zoom in', 'map.zoomOut': 'Zoom out', 'map.fit': 'Show the first view', 'map.whole': 'Whole country',
  'map.layers': 'Layers', 'map.layer.control': 'Control', 'map.layer.forces': 'Forces', 'map.layer.supply': 'Supply', 'map.layer.flight': 'Flight', 'map.layer.fog': 'Fog',
  'map.note': 'Borders: Natural Earth. No position implied.', 'map.hint': 'Arrow keys go to the nearest place, Enter opens it.',
  'map.failed': 'The borders could not be loaded; places and roads are still right.',
  'map.legend': 'Legend', 'legend.own': 'Own', 'legend.reported': 'Reported, age', 'legend.contested': 'Contested', 'legend.cut': 'Cut', 'legend.crowded': 'Crowded',
  'legend.leaving': 'People leaving', 'legend.draft': 'Draft order', 'legend.filed': 'Filed order', 'legend.supply': 'Supply',
  'place.capital': 'capital', 'place.city': 'city', 'place.town': 'town', 'place.small': 'small town',
  'place.held': 'held by {faction}', 'place.thought': 'last reported held by {faction}', 'place.nobody': 'held by nobody', 'place.contested': 'contested by {faction}', 'place.stale': 'no fresh report',
  'place.own': 'own force {text}', 'place.reported': '{faction}, reported {text}',
} as const;
