import type { IconName } from '$lib/kit/icons';
import type { CardKind, OrderKind } from '$lib/net/types';

export const orderIcons: Record<OrderKind, IconName> = {
  Reinforce: 'reinforce', Evacuate: 'evacuate', RequestSupport: 'mail', AnswerRequest: 'mail', Advance: 'advance', Hold: 'hold', Withdraw: 'withdraw', Strike: 'strike',
  NegotiateHandover: 'negotiate', Announce: 'announce', OfferBargain: 'bargain', AnswerBargain: 'bargain', EndBargain: 'bargain', Veto: 'close', Retaliate: 'strike', Decree: 'decree', StepDown: 'external', Declare: 'announce',
};

export const cardIcons: Record<CardKind, IconName> = {
  Battle: 'hold', Will: 'hold', Advance: 'advance', Reinforcement: 'reinforce', Withdrawal: 'withdraw', Handover: 'negotiate', Strike: 'strike', Desertion: 'people',
  Cohesion: 'people', Collapse: 'warning', Flight: 'evacuate', Evacuation: 'evacuate', Support: 'mail', Drain: 'minus', Interdiction: 'strike', Claim: 'announce', Supply: 'supply',
  Harm: 'people', Hazard: 'warning', Event: 'info', Leadership: 'decree', Cell: 'people', Leak: 'eye', Bargain: 'bargain', Failed: 'warning',
};
