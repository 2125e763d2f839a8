using System.Text.Json.Serialization;

namespace Wargame.Rules;

/// <summary>Something that happened in an adjudication, in the past tense. Tests expect these; news and reports are made from them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CityFell), nameof(CityFell))]
[JsonDerivedType(typeof(CityHeld), nameof(CityHeld))]
[JsonDerivedType(typeof(CityHandedOver), nameof(CityHandedOver))]
[JsonDerivedType(typeof(CityOccupied), nameof(CityOccupied))]
[JsonDerivedType(typeof(ForceMoved), nameof(ForceMoved))]
[JsonDerivedType(typeof(ForceArrived), nameof(ForceArrived))]
[JsonDerivedType(typeof(ForceStopped), nameof(ForceStopped))]
[JsonDerivedType(typeof(ForceRetreated), nameof(ForceRetreated))]
[JsonDerivedType(typeof(MenLost), nameof(MenLost))]
[JsonDerivedType(typeof(MenDeserted), nameof(MenDeserted))]
[JsonDerivedType(typeof(StrikeFlown), nameof(StrikeFlown))]
[JsonDerivedType(typeof(RouteCut), nameof(RouteCut))]
[JsonDerivedType(typeof(SupplyChanged), nameof(SupplyChanged))]
[JsonDerivedType(typeof(PeopleFled), nameof(PeopleFled))]
[JsonDerivedType(typeof(PeopleReturned), nameof(PeopleReturned))]
[JsonDerivedType(typeof(ConvoyArrived), nameof(ConvoyArrived))]
[JsonDerivedType(typeof(ConvoyStopped), nameof(ConvoyStopped))]
[JsonDerivedType(typeof(CiviliansHarmed), nameof(CiviliansHarmed))]
[JsonDerivedType(typeof(WorksGaveWay), nameof(WorksGaveWay))]
[JsonDerivedType(typeof(WorksHeld), nameof(WorksHeld))]
[JsonDerivedType(typeof(HazardReleased), nameof(HazardReleased))]
[JsonDerivedType(typeof(SupportAnswered), nameof(SupportAnswered))]
[JsonDerivedType(typeof(SupportArrived), nameof(SupportArrived))]
[JsonDerivedType(typeof(PoolDrained), nameof(PoolDrained))]
[JsonDerivedType(typeof(ClaimMade), nameof(ClaimMade))]
[JsonDerivedType(typeof(ClaimExposed), nameof(ClaimExposed))]
[JsonDerivedType(typeof(SecretLeaked), nameof(SecretLeaked))]
[JsonDerivedType(typeof(CohesionChanged), nameof(CohesionChanged))]
[JsonDerivedType(typeof(FactionCollapsed), nameof(FactionCollapsed))]
[JsonDerivedType(typeof(PowerShared), nameof(PowerShared))]
[JsonDerivedType(typeof(PowerTransferred), nameof(PowerTransferred))]
[JsonDerivedType(typeof(LeaderLeft), nameof(LeaderLeft))]
[JsonDerivedType(typeof(StanceDeclared), nameof(StanceDeclared))]
[JsonDerivedType(typeof(OrderDisobeyed), nameof(OrderDisobeyed))]
[JsonDerivedType(typeof(CellCollapsed), nameof(CellCollapsed))]
[JsonDerivedType(typeof(InjectReleased), nameof(InjectReleased))]
[JsonDerivedType(typeof(StrikesAnswered), nameof(StrikesAnswered))]
[JsonDerivedType(typeof(BargainMoved), nameof(BargainMoved))]
[JsonDerivedType(typeof(OrderFailed), nameof(OrderFailed))]
public abstract record Event
{
    /// <summary>Who may see it.</summary>
    public Audience Audience { get; init; } = Audience.ControlOnly;
}

/// <summary>A city was taken in a fight or after its garrison left or melted.</summary>
public sealed record CityFell(CityId City, FactionId? From, FactionId To) : Event;
/// <summary>A threatened city was held.</summary>
public sealed record CityHeld(CityId City, FactionId By, FactionId? Against) : Event;
/// <summary>A city was handed over by agreement.</summary>
public sealed record CityHandedOver(CityId City, FactionId From, FactionId To) : Event;
/// <summary>An empty city was entered without a fight.</summary>
public sealed record CityOccupied(CityId City, FactionId? From, FactionId To) : Event;
/// <summary>Men left a place for another.</summary>
public sealed record ForceMoved(int Force, FactionId Faction, CityId From, CityId To, int Men, int Arrives) : Event;
/// <summary>Men arrived.</summary>
public sealed record ForceArrived(int Force, FactionId Faction, CityId City, int Men) : Event;
/// <summary>Men on their way were held up, hit or turned back.</summary>
public sealed record ForceStopped(int Force, FactionId Faction, CityId Target, int MenLost, int Arrives) : Event;
/// <summary>Men fell back from a place.</summary>
public sealed record ForceRetreated(int Force, FactionId Faction, CityId From, CityId? To, int Men, bool InOrder) : Event;
/// <summary>Men were killed, wounded or taken in a fight.</summary>
public sealed record MenLost(FactionId Faction, CityId City, int Men) : Event;
/// <summary>Men went home, surrendered or changed sides.</summary>
public sealed record MenDeserted(FactionId Faction, CityId City, int Home, int Surrendered, int ChangedSides, FactionId? To) : Event;
/// <summary>A strike was carried out.</summary>
public sealed record StrikeFlown(FactionId By, StrikeAim Aim, CityId? City, RouteId? Route, int Points) : Event;
/// <summary>A route was cut or shut.</summary>
public sealed record RouteCut(RouteId Route, FactionId? By, int Turns) : Event;
/// <summary>The supply of a garrison changed.</summary>
public sealed record SupplyChanged(CityId City, FactionId Faction, int From, int To, bool CutOff) : Event;
/// <summary>People fled along a route.</summary>
public sealed record PeopleFled(CityId From, CityId To, RouteId Route, int People) : Event;
/// <summary>People returned.</summary>
public sealed record PeopleReturned(CityId City, int People) : Event;
/// <summary>A convoy brought people to safety.</summary>
public sealed record ConvoyArrived(FactionId By, CityId From, CityId To, int People) : Event;
/// <summary>A convoy was stopped or hit; some turned back.</summary>
public sealed record ConvoyStopped(FactionId By, CityId From, CityId To, int People, FactionId? RefusedBy, bool Hit) : Event;
/// <summary>Civilians were killed or wounded, by a faction's doing or by a hazard of itself.</summary>
public sealed record CiviliansHarmed(CityId City, FactionId? By, int Killed, int Wounded, string? Hazard = null) : Event;
/// <summary>Works gave way to a hazard, or were opened by somebody.</summary>
public sealed record WorksGaveWay(CityId City, string Hazard, FactionId? OpenedBy) : Event;
/// <summary>Works were tried by a hazard and held.</summary>
public sealed record WorksHeld(CityId City, string Hazard) : Event;
/// <summary>A dam let a hazard go.</summary>
public sealed record HazardReleased(CityId City, string Hazard, FactionId By) : Event;
/// <summary>A request was answered.</summary>
public sealed record SupportAnswered(int Request, FactionId By, SupportState Answer) : Event;
/// <summary>Support arrived, or was lost on the way.</summary>
public sealed record SupportArrived(int Request, SupportKind What, CityId? City, int Amount, bool Lost) : Event;
/// <summary>A power's pool shrank for its other commitments.</summary>
public sealed record PoolDrained(FactionId Power, int Left) : Event;
/// <summary>A claim was published.</summary>
public sealed record ClaimMade(int Claim, FactionId By, ClaimKind What, CityId? City, FactionId? About) : Event;
/// <summary>A claim was found out to be false.</summary>
public sealed record ClaimExposed(int Claim, FactionId By) : Event;
/// <summary>A hidden fact leaked.</summary>
public sealed record SecretLeaked(string Secret, FactionId Owner, bool Denied = false) : Event;
/// <summary>Cohesion of a faction changed.</summary>
public sealed record CohesionChanged(FactionId Faction, int From, int To) : Event;
/// <summary>A faction collapsed.</summary>
public sealed record FactionCollapsed(FactionId Faction) : Event;
/// <summary>An offer to share power was taken up or turned down.</summary>
public sealed record PowerShared(FactionId Faction, bool Agreed) : Event;
/// <summary>A leadership handed power over; its army stood down.</summary>
public sealed record PowerTransferred(FactionId Faction) : Event;
/// <summary>A leadership left or was taken.</summary>
public sealed record LeaderLeft(FactionId Faction, LeaderStanding Standing, FactionId? Host) : Event;
/// <summary>A power said how it stands to a faction's leadership.</summary>
public sealed record StanceDeclared(FactionId Power, FactionId About, Stance Stance) : Event;
/// <summary>Men of another cell did not carry an order out, or will a turn late.</summary>
public sealed record OrderDisobeyed(FactionId Faction, string Cell, Order Order, bool Late) : Event;
/// <summary>A part of a faction fell apart.</summary>
public sealed record CellCollapsed(FactionId Faction, string Cell) : Event;
/// <summary>An inject was released.</summary>
public sealed record InjectReleased(Inject Inject) : Event;
/// <summary>A party that was struck answered the striker.</summary>
public sealed record StrikesAnswered(FactionId By, FactionId Against, bool Binds) : Event;
/// <summary>A bargain between two factions was offered, answered, kept or broken.</summary>
/// <param name="Bargain">Its number.</param>
/// <param name="First">Who began it.</param>
/// <param name="Second">With whom.</param>
/// <param name="By">Whose step it was.</param>
/// <param name="State">Where it stands.</param>
public sealed record BargainMoved(int Bargain, FactionId First, FactionId Second, FactionId By, BargainState State) : Event;
/// <summary>An order met a world that had changed: it was not carried out.</summary>
public sealed record OrderFailed(FactionId Faction, Order Order, Refusal Why) : Event;
