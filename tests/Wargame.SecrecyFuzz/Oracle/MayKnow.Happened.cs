using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

// What happened in the turn, as far as it happened in public, to the seat, or before its eyes. By kind, and not by the event's own audience.
public sealed partial class MayKnow
{
    private void Happened(TurnResult last)
    {
        int killed = 0, wounded = 0;
        foreach (Event what in last.Events)
        {
            if (what is CiviliansHarmed harm) (killed, wounded) = (killed + harm.Killed, wounded + harm.Wounded);
            if (Public(what) is { } open) Say("public", open);
            else if (self >= 0 && OfOwn(what) is { } own) Say("own", own);
        }
        Say("harmed in the turn", Harmed(killed), Harmed(wounded));
        Reckoned(last);
    }

    // One formula of harm for all sides, and all may check it. A fight, terms offered to a garrison, and works that are tried show all that went into
    // them to whoever is there. Convoys go in public, announcements are tested in public, what leaked has leaked, and men who move are seen where they move.
    private void Reckoned(TurnResult last)
    {
        foreach (Card card in last.Cards)
        {
            bool open = card.Kind == CardKind.Harm, fought = card.Kind is CardKind.Battle or CardKind.Will or CardKind.Handover or CardKind.Hazard && TookPart(card);
            if (open || fought) Say("reckoned", card.Kind, card.City, Each(card.Inputs), Each(card.Lines), card.Roll, Each(card.Effects.Select(e => $"{e.Label} {e.Value} {e.Note}")));
            else if (card.Kind is CardKind.Evacuation or CardKind.Leak or CardKind.Claim || Moves(card)) Say("it is said", card.Kind, card.City, card.Faction, card.Title, card.Summary);
            if (card.Kind == CardKind.Evacuation) Say("it went", Each(card.Effects.Where(e => e.Audience.Everyone).Select(e => e.Value)));
        }
    }

    private bool Moves(Card card) => card.Kind is CardKind.Advance or CardKind.Reinforcement or CardKind.Withdrawal && card.City is { } city && Witnesses(city);

    private bool TookPart(Card card) => seat is not null && (card.Faction == seat || card.Inputs.Any(i => i.Faction == seat) || (card.City is { } city && Inside(scenario.IndexOf(city))));

    private string? Public(Event what) => what switch
    {
        CityFell e => $"{e.City} taken from {e.From} by {e.To}",
        CityHandedOver e => $"{e.City} handed over by {e.From} to {e.To}",
        CityOccupied e => $"{e.City} entered by {e.To} after {e.From}",
        RouteCut e => $"{e.Route} cut by {e.By} for {e.Turns}",
        PeopleFled e => $"{Nearest(e.People, 100)} fled {e.From} for {e.To} on {e.Route}",
        PeopleReturned e => $"{Nearest(e.People, 100)} back in {e.City}",
        ConvoyArrived e => $"convoy of {e.By} from {e.From} to {e.To}: {e.People}",
        ConvoyStopped e => $"convoy of {e.By} from {e.From} to {e.To}: {e.People} stopped by {e.RefusedBy}, hit {e.Hit}",
        CiviliansHarmed e => $"harm in {e.City} by {e.By}{e.Hazard}: {Harmed(e.Killed)} {Harmed(e.Wounded)}",
        WorksGaveWay e => $"works of {e.City} against {e.Hazard} gave way, opened by {e.OpenedBy}",
        WorksHeld e => $"works of {e.City} against {e.Hazard} held",
        HazardReleased e => $"{e.Hazard} let go at {e.City} by {e.By}",
        ClaimMade e => $"{e.By} says {e.What} of {e.City}{e.About}",
        ClaimExposed e => $"{e.By} was found out",
        SecretLeaked e => $"{e.Secret} of {e.Owner} leaked, denied {e.Denied}",
        FactionCollapsed e => $"{e.Faction} collapsed",
        PowerShared e => $"{e.Faction} offered to share power, {e.Agreed}",
        PowerTransferred e => $"{e.Faction} handed power over",
        LeaderLeft e => $"{e.Faction}'s leadership {e.Standing}, {e.Host}",
        StanceDeclared e => $"{e.Power} on {e.About}: {e.Stance}",
        StrikesAnswered e => $"{e.By} answered {e.Against}, {e.Binds}",
        BargainMoved { State: BargainState.Broken } e => $"{e.First} and {e.Second}: broken by {e.By}",
        BargainMoved { State: BargainState.InForce or BargainState.Kept } e when OpenlyAgreed(e) => $"{e.First} and {e.Second}: {e.State}",
        InjectReleased { Inject.Audience.Count: 0 } e => $"event {e.Inject.From}: {e.Inject.Title}: {e.Inject.Text}",
        _ => null,
    };

    private bool OpenlyAgreed(BargainMoved moved) => world.Bargains.Exists(b => b.By == moved.First && b.With == moved.Second && b.Number == moved.Bargain
        && (b.Holds(PledgeKind.Truce) || b.Holds(PledgeKind.Place)));

    // Whoever holds a place, has men there or one road away, sees what comes down on it.
    private bool Witnesses(CityId city) => Inside(scenario.IndexOf(city)) || OneRoadAway(scenario.IndexOf(city));

    private string? OfOwn(Event what) => what switch
    {
        InjectReleased e when e.Inject.Audience.Contains(seat!.Value) || e.Inject.SecretFor.Contains(seat.Value) => $"event {e.Inject.From}: {e.Inject.Title}: {e.Inject.Text}",
        ForceMoved e when e.Faction == seat => $"{e.Men} from {e.From} to {e.To} by {e.Arrives}",
        ForceArrived e when e.Faction == seat || Witnesses(e.City) => $"{e.Faction}: {e.Men} came to {e.City}",
        ForceStopped e when e.Faction == seat => $"stopped before {e.Target}, {e.MenLost} lost, {e.Arrives}",
        ForceRetreated e when e.Faction == seat => $"{e.Men} fell back from {e.From} to {e.To}, {e.InOrder}",
        MenLost e when e.Faction == seat || MenAt(e.City) => $"{e.Faction} lost {e.Men} in {e.City}",
        MenDeserted e when e.Faction == seat => $"left {e.City}: {e.Home} {e.Surrendered} {e.ChangedSides} {e.To}",
        SupplyChanged e when e.Faction == seat => $"supply of {e.City} {e.From} {e.To} {e.CutOff}",
        CohesionChanged e when e.Faction == seat => $"cohesion {e.From} {e.To}",
        CellCollapsed e when e.Faction == seat => $"cell {e.Cell} fell apart",
        OrderDisobeyed e when e.Faction == seat => $"cell {e.Cell} did not follow {e.Order}, {e.Late}",
        OrderFailed e when e.Faction == seat => $"failed {e.Order}: {e.Why}",
        PoolDrained e when e.Power == seat => $"drained to {e.Left}",
        StrikeFlown e when e.By == seat || (e.City is { } where && Witnesses(where)) => $"{e.By}: " + $"strike on {e.City}{e.Route} {e.Aim} {e.Points}",
        _ => null,
    };
}
