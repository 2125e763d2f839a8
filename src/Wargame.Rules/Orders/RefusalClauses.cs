namespace Wargame.Rules;

/// <summary>Which clause an order broke: named by the check where it knows better, else by the kind of order and the code.</summary>
internal static class RefusalClauses
{
    /// <summary>The refusal with its clause.</summary>
    public static Refusal Citing(this Refusal refusal, Order order) => refusal.Clause.Length > 0 ? refusal : refusal with { Clause = Of(order, refusal.Code) };

    private static string Of(Order order, RefusalCode code) => code switch
    {
        RefusalCode.BoundByTerm => Clauses.TermsBind,
        RefusalCode.Collapsed => Clauses.Remnant,
        RefusalCode.NotPlanning => Clauses.End,
        RefusalCode.NoTransport => Clauses.Lots,
        RefusalCode.NoCommand => Clauses.Orders,
        RefusalCode.NoAir => Clauses.AirPoints,
        RefusalCode.NoTempo => Clauses.Tempo,
        RefusalCode.TiedDown => Clauses.Digestion,
        RefusalCode.NoCapacity => Clauses.SupportCost,
        RefusalCode.TooFewMen when order is not (RequestSupport or AnswerRequest) => Clauses.Muster,
        RefusalCode.AlreadyOrdered when order is Decree or StepDown or Declare => Of(order, false),
        RefusalCode.UnknownName or RefusalCode.SheetFull or RefusalCode.AlreadyOrdered => Clauses.Filing,
        _ => Of(order, code == RefusalCode.OutOfRange),
    };

    private static string Of(Order order, bool range) => order switch
    {
        Reinforce => range ? Clauses.Muster : Clauses.WayCut,
        Withdraw => range ? Clauses.Muster : Clauses.Withdrawal,
        Advance => range ? Clauses.Muster : Clauses.AdvanceBudget,
        Hold => range ? Clauses.DigIn : Clauses.Orders,
        Evacuate => Clauses.Evacuation,
        NegotiateHandover => Clauses.Handover,
        Strike { Aim: StrikeAim.Approach } => Clauses.StrikeApproach,
        Strike { Aim: StrikeAim.City } => Clauses.StrikeCity,
        Strike { Aim: StrikeAim.Road } => Clauses.StrikeRoad,
        Strike { Aim: StrikeAim.Crossing } => Clauses.Crossing,
        Strike => Clauses.Convoy,
        Announce => Clauses.Claim,
        RequestSupport or AnswerRequest => Clauses.Support,
        Veto => Clauses.SupportVeto,
        OfferBargain or AnswerBargain or EndBargain => Clauses.Bargain,
        Retaliate => Clauses.Retaliation,
        Decree o => o.What switch
        {
            DecreeKind.StayInPublic => Clauses.StayInPublic,
            DecreeKind.SharePower => Clauses.SharePower,
            DecreeKind.RaisePay => Clauses.Pay,
            DecreeKind.ThreatenPunishment => Clauses.Threat,
            _ => Clauses.LeakClosed,
        },
        StepDown o => o.How switch { Departure.TransferPower => Clauses.TransferPower, Departure.Exile => Clauses.Exile, _ => Clauses.LeaveSecretly },
        Declare o => o.Stance switch
        {
            Stance.DemandsStepDown => Clauses.Demand,
            Stance.Recognises => Clauses.Recognition,
            Stance.RecognisesTransition => Clauses.Transition,
            _ => Clauses.Withdrawn,
        },
        _ => Clauses.Filing,
    };
}
