/** Words of hazards and of the tutorial's coach. */
export const lessons = {
  'map.note.invented': 'Invented ground.',
  'hazard.level': 'Level, {name}', 'hazard.stands': 'The {works} withstands', 'hazard.ahead': 'To expect, this turn and two more', 'hazard.givesWay': 'The {works} gives way this turn', 'hazard.taken': 'Taken by {name}', 'hazard.open': 'The {works} is open', 'hazard.store': 'Full', 'hazard.value': '{value} {unit}',
  'coach.label': 'Tutorial', 'coach.step': 'Step {at} of {count}', 'coach.next': 'Go on', 'coach.turn': 'To turn {turn}', 'coach.skip': 'Skip this step', 'coach.end': 'End the tutorial', 'coach.again': 'Start over', 'coach.fold': 'Fold', 'coach.unfold': 'Show the step',
  'coach.finished': 'That was the tutorial', 'coach.finished.text': 'You have ordered, asked, sealed, read why, and looked back. Everything else works the same way.', 'coach.home': 'To the first page',
  'coach.begin': 'Tutorial, 15 minutes, alone', 'coach.begin.text': 'Learn the table step by step, without a facilitator.',
} as const;
